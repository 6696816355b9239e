import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  listIncidentLocks,
  lockSupplier,
  previewSupplierLock,
  unlockIncident,
} from '@theriac/contract/v1/incident-locks.ts'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import { callApi } from '../../../session/call-api.ts'
import { useChange } from '../../../session/use-change.ts'

const touched = ['incidents', 'national-clients', 'attention']

/** What was locked in incidents. */
export function useIncidentLocks(isWanted = true) {
  return useQuery({
    queryKey: ['incidents', 'locks'],
    queryFn: ({ signal }) => callApi(listIncidentLocks, {}, signal),
    enabled: isWanted,
  })
}

/** What locking everything of a supplier, or of one of its IT systems, would stop at this moment. */
export function usePreview(supplierId: string, systemId: string | undefined) {
  return useQuery({
    queryKey: ['incidents', 'preview', supplierId, systemId],
    queryFn: ({ signal }) =>
      callApi(
        previewSupplierLock,
        { params: { supplierId }, query: systemId === undefined ? {} : { systemId } },
        signal,
      ),
    placeholderData: keepPreviousData,
    // Whoever asks wants to know how it is now.
    staleTime: 0,
    gcTime: 0,
  })
}

/** Locks what was shown; where it is another meanwhile, it is shown anew. */
export function useLockSupplier(supplierId: string) {
  return useChange(
    (body: InputOf<typeof lockSupplier>['body']) => callApi(lockSupplier, { params: { supplierId }, body }),
    ...touched,
  )
}

export function useUnlockIncident() {
  return useChange(
    (incidentLockId: string) => callApi(unlockIncident, { params: { incidentLockId } }),
    ...touched,
  )
}
