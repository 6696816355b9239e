import { useTexts } from '../../texts/texts-provider.tsx'
import type { LocationValues } from './location-values.ts'

/** What is wrong with what was typed of a location, field by field. */
export function useCheckLocation() {
  const { nameMissing, postalCodeMissing, emailWrong } = useTexts().locations
  return ({ name, postalCode, contactEmail }: LocationValues) => ({
    name: name.trim() === '' ? nameMissing : undefined,
    postalCode: postalCode.trim() === '' ? postalCodeMissing : undefined,
    contactEmail: /^(\s*|\s*\S+@\S+\.\S+\s*)$/.test(contactEmail) ? undefined : emailWrong,
  })
}
