import type { userGroups as english } from '../../en/organisation/user-groups.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')

export const userGroups: typeof english = {
  title: 'Käyttäjäryhmät',
  sentence: 'Käyttäjäryhmä on joukko oikeuksia. Käyttäjällä on kaikkien ryhmiensä oikeudet.',
  add: 'Lisää käyttäjäryhmä',
  count: (all) => count(all, { one: 'käyttäjäryhmä', other: 'käyttäjäryhmää' }),
  none: 'Organisaatiollasi ei ole vielä käyttäjäryhmiä. Lisää ryhmä kullekin tehtävälle, esimerkiksi ”Reseptuuri”.',
  showAll: 'Näytä kaikki käyttäjäryhmät',
  noneToSee: 'Organisaatiollasi ei ole vielä käyttäjäryhmiä.',
  fields: { name: 'Nimi', permissions: 'Oikeudet', users: 'Käyttäjät' },
  users: (users) => count(users, { one: 'käyttäjä', other: 'käyttäjää' }),
  permissions: (permissions) => count(permissions, { one: 'oikeus', other: 'oikeutta' }),
  noPermissions: 'Ei oikeuksia',
  edit: 'Muokkaa',
  delete: 'Poista',
  actionOn: (action, name) => `${action}: ${name}`,
  inUse: (users) =>
    `Ryhmässä on ${count(users, { one: 'käyttäjä. Poista hänet', other: 'käyttäjää. Poista heidät' })} ensin ryhmästä kohdassa Käyttäjät.`,
  nameHelp: 'Esimerkiksi ”Reseptuuri”.',
  nameMissing: 'Anna nimi.',
  beyondYou: 'Sinulla itselläsi ei ole tätä oikeutta.',
  someBeyondYou: 'Voit antaa vain oikeuksia, jotka sinulla itselläsi on. Muita ruutuja ei voi muuttaa.',
  adding: {
    sentence:
      'Valitse, mitä ryhmän käyttäjät saavat tehdä. Käyttäjä lisätään ryhmään käyttäjän omalla sivulla.',
    verb: 'Lisää käyttäjäryhmä',
    done: (name) => `${name} on lisätty`,
  },
  editing: {
    title: 'Muokkaa käyttäjäryhmää',
    verb: 'Päivitä',
    counts: (users) =>
      `Ryhmässä on ${count(users, { one: 'käyttäjä', other: 'käyttäjää' })}. Muutokset ovat voimassa heti.`,
    nobody: 'Ryhmässä ei vielä ole ketään. Käyttäjä lisätään ryhmään käyttäjän omalla sivulla.',
    done: (name) => `${name} on päivitetty`,
    missingTitle: 'Käyttäjäryhmää ei löydy',
    missing: 'Käyttäjäryhmää ei ole, tai se on poistettu.',
  },
  deleting: {
    title: 'Poista käyttäjäryhmä',
    question: (name) => `Haluatko poistaa käyttäjäryhmän ${name}?`,
    effect: 'Ryhmässä ei ole ketään, joten keneltäkään ei poistu oikeuksia.',
    sentence: 'Poistettua käyttäjäryhmää ei voi palauttaa.',
    done: (name) => `${name} on poistettu`,
  },
}
