import { isProblem } from '../../../session/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'

/** Puts what was refused of client equipment beside the field that it is about. */
export function usePlaceRefusal() {
  const { problems } = useTexts()
  return (error: unknown) => ({
    clientRoleId: isProblem(error, 'role.not_found') ? problems['role.not_found'] : undefined,
    supplierId: isProblem(error, 'supplier.not_found') ? problems['supplier.not_found'] : undefined,
  })
}
