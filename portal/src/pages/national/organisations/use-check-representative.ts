import { useTexts } from '../../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import { asRepresentative, type RepresentativeValues } from './organisation-values.ts'

/** What is wrong with what was typed of an Authorised Representative, field by field. */
export function useCheckRepresentative() {
  const { representative: words, emailWrong } = useTexts().national
  return (values: RepresentativeValues) => {
    const { name, email, authorisedOn } = asRepresentative(values)
    return {
      representativeName: name === '' ? words.nameMissing : undefined,
      representativeEmail: email === '' ? words.emailMissing : looksLikeEmail(email) ? undefined : emailWrong,
      representativeAuthorisedOn: authorisedOn === '' ? words.dayMissing : undefined,
    }
  }
}
