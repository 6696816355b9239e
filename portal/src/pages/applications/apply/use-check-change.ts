import { useTexts } from '../../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import { otherSupplier, type ChangeValues } from './change-values.ts'
import { useCheckDay } from './use-check-day.ts'

/** What is wrong with what was typed and chosen of a change of IT system, among the roles that there are. */
export function useCheckChange(roles: readonly { readonly id: string }[]) {
  const { applying } = useTexts('applications')
  const checkDay = useCheckDay()
  return (values: ChangeValues) => {
    const { locationId, systemName, supplierId, supplierName, contactEmail, clientRoleId } = values
    const isNameless = supplierId === otherSupplier && supplierName.trim() === ''
    return {
      locationId: locationId === '' ? applying.locationMissing : undefined,
      systemName: systemName.trim() === '' ? applying.systemNameMissing : undefined,
      supplierId: supplierId === '' ? applying.supplierMissing : undefined,
      supplierName: isNameless ? applying.supplierNameMissing : undefined,
      contactEmail:
        contactEmail.trim() === '' || looksLikeEmail(contactEmail) ? undefined : applying.emailWrong,
      plannedOn: checkDay(values.plannedOn),
      clientRoleId: roles.some(({ id }) => id === clientRoleId) ? undefined : applying.roleMissing,
    }
  }
}
