import { useTexts } from '../../../../texts/texts-provider.tsx'
import { isDay } from '../../../../ui/day/day-parts.ts'
import { looksLikeEmail } from '../../../../ui/edit/looks-like-email.ts'
import { type GivingValues, wrongWithEnd } from './giving-values.ts'

/** What is wrong with how a client secret is to be given. */
export function useCheckGiving() {
  const { handOver, ui } = useTexts('organisation')
  const { giving } = handOver
  return (values: GivingValues): { readonly email?: string; readonly expiryDay?: string } => {
    const email = values.email.trim()
    const isMailWrong = values.way === 'send' && email !== '' && !looksLikeEmail(email)
    const expiryDay = wrongDay(values)
    return {
      ...(isMailWrong ? { email: giving.emailWrong } : {}),
      ...(expiryDay === undefined ? {} : { expiryDay }),
    }
  }

  function wrongDay(values: GivingValues): string | undefined {
    if (values.expiry === 'never') return undefined
    if (values.expiryDay === '') return giving.dayMissing
    if (!isDay(values.expiryDay)) return ui.day.none
    const wrong = wrongWithEnd(values, new Date())
    return wrong === undefined ? undefined : wrong === 'over' ? giving.dayOver : giving.dayBeforeLink
  }
}
