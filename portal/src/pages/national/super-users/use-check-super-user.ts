import { isPersonName } from '@theriac/contract/typed-line.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import { asSuperUser, type SuperUserValues } from './super-user-values.ts'

/** What is wrong with what was typed of a Super User, field by field. */
export function useCheckSuperUser() {
  const { national, ui } = useTexts('national')
  const { superUser: words, emailWrong } = national
  return (values: SuperUserValues) => {
    const { name, email } = asSuperUser(values)
    return {
      superUserName: name === '' ? words.nameMissing : isPersonName(name) ? undefined : ui.failure.notAName,
      superUserEmail: email === '' ? words.emailMissing : looksLikeEmail(email) ? undefined : emailWrong,
    }
  }
}
