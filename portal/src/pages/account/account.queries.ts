import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  beginTotp,
  changeAccount,
  changePassword,
  confirmTotp,
  listSessions,
  removeTotp,
  requestEmailChange,
  revokeOtherSessions,
  revokeSession,
  withdrawEmailChange,
  type OwnSession,
} from '@theriac/contract/v1/account.ts'
import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import { accountQuery } from '../../session/account.queries.ts'
import { callApi } from '../../session/call-api.ts'
import { permissionsChanged } from '../../session/signed-in.ts'

/** A browser in which one is signed in. */
export type OwnSession = AnswerOf<typeof listSessions>['sessions'][number]

const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }): Promise<OwnSession[]> => (await callApi(listSessions, {}, signal)).sessions,
})

/** Where one is signed in. */
export function useOwnSessions() {
  return useQuery(sessionsQuery)
}

/** Changes one's own name, language or appearance; the whole portal follows at once. */
export function useChangeAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InputOf<typeof changeAccount>['body']) => callApi(changeAccount, { body }),
    onSuccess: (account) => {
      client.setQueryData(accountQuery.queryKey, account)
      permissionsChanged()
    },
  })
}

/** Sends the links for another e-mail address. */
export function useRequestEmailChange() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (email: string) => callApi(requestEmailChange, { body: { email } }),
    onSuccess: refresh,
  })
}

/** Takes back a change of e-mail that waits. */
export function useWithdrawEmailChange() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: () => callApi(withdrawEmailChange), onSuccess: refresh })
}

/** Removes the authenticator app. */
export function useRemoveTotp() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: () => callApi(removeTotp), onSuccess: refresh })
}

/** Ends one of one's own sessions; where it had ended already, the list is fetched anew. */
export function useRevokeSession() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (sessionId: string) => callApi(revokeSession, { params: { sessionId } }),
    onSettled: refresh,
  })
}

/** Ends all of one's own sessions but this one. */
export function useRevokeOtherSessions() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: () => callApi(revokeOtherSessions), onSettled: refresh })
}

// What carries a password, a key or recovery codes is no mutation: those are remembered for minutes.

/** Sets a new password. */
export function useChangePassword() {
  const refresh = useRefresh()
  return async (body: InputOf<typeof changePassword>['body']) => {
    await callApi(changePassword, { body })
    await refresh()
  }
}

/** What an authenticator app needs to be set up. */
export type TotpKey = Awaited<ReturnType<typeof startTotp>>

/** Begins to set up an authenticator app. */
export function startTotp() {
  return callApi(beginTotp)
}

/** Confirms the app with its first code; answers the recovery codes. */
export function useConfirmTotp() {
  const refresh = useRefresh()
  return async (code: string): Promise<string[]> => {
    const { recoveryCodes } = await callApi(confirmTotp, { body: { code } })
    await refresh()
    return recoveryCodes
  }
}

/** Fetches the account and its sessions anew, and who is signed in, for what is demanded of him. */
function useRefresh() {
  const client = useQueryClient()
  return async () => {
    permissionsChanged()
    await client.invalidateQueries({ queryKey: accountQuery.queryKey })
  }
}
