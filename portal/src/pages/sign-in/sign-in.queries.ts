import { useMutation } from '@tanstack/react-query'
import { beginSignIn, finishSignIn, sendCodeAgain, type SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { callApi } from '../../session/call-api.ts'
import { keepSession } from '../../session/signed-in.ts'

/** User Name and Password; answers what comes next. */
export function useBeginSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }): Promise<SignInStep> =>
      callApi(beginSignIn, { body }),
  })
}

/** The code; then somebody is signed in. */
export function useFinishSignIn() {
  return useMutation({
    mutationFn: (code: string) => callApi(finishSignIn, { body: { code } }),
    onSuccess: keepSession,
  })
}

/** Another code. */
export function useSendCodeAgain() {
  return useMutation({ mutationFn: () => callApi(sendCodeAgain) })
}
