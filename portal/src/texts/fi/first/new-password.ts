import type { newPassword as english } from '../../en/first/new-password.ts'

export const newPassword: typeof english = {
  help: (length) => `Vähintään ${length} merkkiä. Useampi sana peräkkäin on helppo muistaa ja vaikea arvata.`,
  missing: 'Anna uusi salasana.',
  tooShort: (length, missing) => `Salasanassa on oltava vähintään ${length} merkkiä: vielä ${missing} lisää.`,
}
