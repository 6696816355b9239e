import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { isProblem, Problem } from '../../session/failure/problem.ts'
import { tellSpan } from '../../texts/rules/tell-time.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { useCountdown } from '../../ui/show/use-countdown.ts'
import { useSendCodeAgain } from './sign-in.queries.ts'
import classes from './sign-in.module.css'

type Properties = {
  readonly onSent: (step: SignInStep) => void
  readonly onNotSent: () => void
  readonly onNotBegun: () => void
}

/** Sends another code; where too many were sent, it counts down to when it can. */
export function SendAgain({ onSent, onNotSent, onNotBegun }: Properties) {
  const { signIn } = useTexts()
  const again = useSendCodeAgain()
  const wait = useCountdown()
  const fail = (error: unknown) => {
    if (isProblem(error, 'sign_in.not_begun')) return onNotBegun()
    if (error instanceof Problem) wait.start(error.retryAfterSeconds ?? 0)
    onNotSent()
  }
  return (
    <>
      {again.isError ? (
        <div className={classes.whole}>
          <ErrorState error={again.error} />
        </div>
      ) : null}
      {wait.seconds > 0 ? (
        <p role="timer" className={classes.whole}>
          {signIn.sendAgainWait(tellSpan(wait.seconds))}
        </p>
      ) : (
        <ActionButton
          tone="quiet"
          isBusy={again.isPending}
          onClick={() => again.mutate(undefined, { onSuccess: onSent, onError: fail })}
        >
          {signIn.sendAgain}
        </ActionButton>
      )}
    </>
  )
}
