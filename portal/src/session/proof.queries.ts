import { useMutation } from '@tanstack/react-query'
import { proveAgain } from '@theriac/contract/v1/session.ts'
import { callApi } from './call-api.ts'
import { permissionsChanged } from './signed-in.ts'

/** Proves again that it is the person himself; the session then says until when that counts. */
export function useProveAgain() {
  return useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) =>
      callApi(proveAgain, { body: { password, ...(code.trim() === '' ? {} : { code: code.trim() }) } }),
    onSuccess: permissionsChanged,
  })
}
