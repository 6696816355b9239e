import { useTexts } from '../texts/texts-provider.tsx'
import { isProblem } from './failure/problem.ts'

const refusals = ['password.too_short', 'password.too_common', 'password.used_before'] as const

/** What a new password must be: told beforehand, checked when the field is left, and why one was refused. */
export function useNewPassword(minimumLength: number) {
  const { newPassword, problems } = useTexts()
  return {
    help: newPassword.help(minimumLength),
    check: (password: string): string | undefined => {
      if (password === '') return newPassword.missing
      // As the server counts: characters, however they are put together.
      const missing = minimumLength - [...password.normalize('NFC')].length
      return missing > 0 ? newPassword.tooShort(minimumLength, missing) : undefined
    },
    refusal: (error: unknown): string | undefined => {
      const code = refusals.find((one) => isProblem(error, one))
      return code === undefined ? undefined : problems[code]
    },
  }
}
