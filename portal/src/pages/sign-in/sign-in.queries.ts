import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { confirmEmailChange } from '@theriac/contract/v1/account.ts'
import { collectCredentials, readHandOver } from '@theriac/contract/v1/hand-overs.ts'
import { acceptInvitation, readInvitation } from '@theriac/contract/v1/invitations.ts'
import type { Session } from '@theriac/contract/v1/session.ts'
import {
  beginSignIn,
  finishSignIn,
  readPasswordReset,
  requestPasswordReset,
  resetPassword,
  sendCodeAgain,
  type SignInStep,
} from '@theriac/contract/v1/sign-in.ts'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import { callApi } from '../../session/call-api.ts'
import { findSession } from '../../session/interruption/find-session.ts'
import { askSessionAnew, keepSession } from '../../session/signed-in.ts'

// What carries a password, a code or the secret of a link is no mutation: those are remembered for minutes.

/** User Name and Password; answers what comes next. */
export function begin(body: { email: string; password: string }): Promise<SignInStep> {
  return callApi(beginSignIn, { body })
}

/** The code; then somebody is signed in, and whoever shows the step decides what becomes of the page. */
export function finish(code: string): Promise<Session> {
  return callApi(finishSignIn, { body: { code } })
}

/** Another code. */
export function useSendCodeAgain() {
  return useMutation({ mutationFn: () => callApi(sendCodeAgain) })
}

/** A link for a new password. */
export function useRequestPasswordReset() {
  return useMutation({ mutationFn: (email: string) => callApi(requestPasswordReset, { body: { email } }) })
}

/** What the link of a password reset leads to. */
export function usePasswordReset(token: string) {
  return useQuery(
    behindLink('password-reset', token, (signal) => callApi(readPasswordReset, { body: { token } }, signal)),
  )
}

/** Sets the new password, which ends all sessions of the account. */
export async function setNewPassword(body: { token: string; password: string }): Promise<void> {
  await callApi(resetPassword, { body })
  askSessionAnew()
}

/** What the link of an invitation leads to. */
export function useInvitation(token: string) {
  return useQuery(
    behindLink('invitation', token, (signal) => callApi(readInvitation, { body: { token } }, signal)),
  )
}

/** Accepts an invitation; answers whether the session has the organisation open now. */
export function useAcceptInvitation() {
  const client = useQueryClient()
  return async (body: InputOf<typeof acceptInvitation>['body']) => {
    const answer = await callApi(acceptInvitation, { body })
    if (answer.isSignedIn) {
      const session = await findSession()
      if (session !== undefined) keepSession(session)
      // The link leads nowhere any more: asked again, it would say so before the next page is there.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' })
    }
    return answer
  }
}

/** Confirms a change of e-mail at one of the two addresses. */
export async function confirmEmail(token: string) {
  const answer = await callApi(confirmEmailChange, { body: { token } })
  askSessionAnew()
  return answer
}

/** What the link of a hand-over leads to. */
export function useHandOverLink(token: string) {
  return useQuery(
    behindLink('hand-over', token, (signal) => callApi(readHandOver, { body: { token } }, signal)),
  )
}

/** Collects credentials, once. */
export function collect(body: InputOf<typeof collectCredentials>['body']) {
  return callApi(collectCredentials, { body })
}

// Read once, while its page is shown, and remembered no longer.
function behindLink<Answer>(page: string, token: string, read: (signal: AbortSignal) => Promise<Answer>) {
  return queryOptions({
    queryKey: [page, token],
    queryFn: ({ signal }) => read(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
