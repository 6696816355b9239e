import { useTexts } from '../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../ui/edit/looks-like-email.ts'
import type { LocationValues } from './location-values.ts'

/** What is wrong with what was typed of a location, field by field. */
export function useCheckLocation() {
  const { nameMissing, postalCodeMissing, emailWrong } = useTexts('organisation').locations
  return ({ name, postalCode, contactEmail }: LocationValues) => ({
    name: name.trim() === '' ? nameMissing : undefined,
    postalCode: postalCode.trim() === '' ? postalCodeMissing : undefined,
    contactEmail: contactEmail.trim() === '' || looksLikeEmail(contactEmail) ? undefined : emailWrong,
  })
}
