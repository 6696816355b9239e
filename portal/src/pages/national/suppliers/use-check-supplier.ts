import { useTexts } from '../../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import type { SupplierValues } from './supplier-values.ts'

/** What is wrong with what was typed of a supplier, field by field. */
export function useCheckSupplier() {
  const { nameMissing, emailWrong } = useTexts('national').suppliers
  return ({ name, contactEmail }: SupplierValues) => ({
    name: name.trim() === '' ? nameMissing : undefined,
    contactEmail: contactEmail.trim() === '' || looksLikeEmail(contactEmail) ? undefined : emailWrong,
  })
}
