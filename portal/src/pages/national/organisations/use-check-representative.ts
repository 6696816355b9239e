import { isPersonName } from '@theriac/contract/typed-line.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { isDay, today } from '../../../ui/day/day-parts.ts'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import { asRepresentative, type RepresentativeValues } from './organisation-values.ts'

/** What is wrong with what was typed of an Authorised Representative, field by field. */
export function useCheckRepresentative() {
  const { national, ui } = useTexts('national')
  const { representative: words, emailWrong } = national
  return (values: RepresentativeValues) => {
    const { name, email, authorisedOn } = asRepresentative(values)
    return {
      representativeName:
        name === '' ? words.nameMissing : isPersonName(name) ? undefined : ui.failure.notAName,
      representativeEmail: email === '' ? words.emailMissing : looksLikeEmail(email) ? undefined : emailWrong,
      representativeAuthorisedOn:
        authorisedOn === ''
          ? words.dayMissing
          : !isDay(authorisedOn)
            ? ui.day.none
            : authorisedOn > today(new Date())
              ? words.dayToCome
              : undefined,
    }
  }
}
