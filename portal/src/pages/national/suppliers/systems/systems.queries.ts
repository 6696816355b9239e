import { addItSystem, changeItSystem, removeItSystem } from '@theriac/contract/v1/suppliers.ts'
import { callApi } from '../../../../session/call-api.ts'
import { useChange } from '../../../../session/use-change.ts'

// Whatever shows a supplier shows its IT systems.
const touched = ['suppliers', 'national-clients']

export function useAddSystem(supplierId: string) {
  return useChange(
    (name: string) => callApi(addItSystem, { params: { supplierId }, body: { name } }),
    ...touched,
  )
}

export function useRenameSystem(supplierId: string) {
  return useChange(
    ({ systemId, name }: { systemId: string; name: string }) =>
      callApi(changeItSystem, { params: { supplierId, systemId }, body: { name } }),
    ...touched,
  )
}

export function useRemoveSystem(supplierId: string) {
  return useChange(
    (systemId: string) => callApi(removeItSystem, { params: { supplierId, systemId } }),
    ...touched,
  )
}
