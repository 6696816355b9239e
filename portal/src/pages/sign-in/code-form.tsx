import type { Session } from '@theriac/contract/v1/session.ts'
import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { useState } from 'react'
import { isProblem } from '../../session/failure/problem.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { FormFrame } from '../../ui/form/form-frame.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { CodeField, type CodeKind } from './code-field.tsx'
import { SendAgain } from './send-again.tsx'
import { finish } from './sign-in.queries.ts'
import classes from './sign-in.module.css'

type Properties = {
  /** Whether the code came by mail; else the authenticator app shows it. */
  readonly isMail: boolean
  /** How long a code from the mail is valid. */
  readonly minutes: number
  readonly onSignedIn: (session: Session) => void
  readonly onSentAgain: (step: SignInStep) => void
  readonly onNotSent: () => void
  /** The sign-in is over, or belongs to another browser. */
  readonly onNotBegun: () => void
  readonly onStartAgain: () => void
}

/** The Authorisation Code from the mail, the code of the authenticator app, or a recovery code. */
export function CodeForm(properties: Properties) {
  const { isMail, minutes, onSignedIn, onSentAgain, onNotSent, onNotBegun, onStartAgain } = properties
  const { signIn } = useTexts()
  const [isRecovery, setRecovery] = useState(false)
  const kind = isMail ? 'mail' : isRecovery ? 'recovery' : 'app'
  const refusal = useCodeRefusal(kind)
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({
      code: code.trim() === '' ? (isRecovery ? signIn.recoveryMissing : signIn.codeMissing) : undefined,
    }),
    submit: async ({ code }) => {
      try {
        onSignedIn(await finish(code.replaceAll(/\s/g, '')))
      } catch (error) {
        if (!isProblem(error, 'sign_in.not_begun')) throw error
        onNotBegun()
      }
    },
    place: (error) => ({ code: refusal(error) }),
  })
  const change = () => {
    setRecovery(!isRecovery)
    form.reset({ code: '' })
  }
  // The button had the focus, and was away while it was busy.
  const focusField = () => form.element.current?.querySelector('input')?.focus()
  const sentAgain = (step: SignInStep) => {
    form.reset({ code: '' })
    focusField()
    onSentAgain(step)
  }
  const notSent = () => {
    focusField()
    onNotSent()
  }
  return (
    <>
      <FormFrame
        form={form}
        actions={
          <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
            {signIn.continue}
          </ActionButton>
        }
      >
        {/* Another kind of code begins anew, with the focus in the field. */}
        <CodeField key={kind} binding={form.field('code')} kind={kind} minutes={minutes} />
      </FormFrame>
      <div className={classes.links}>
        {isMail ? <SendAgain onSent={sentAgain} onNotSent={notSent} onNotBegun={onNotBegun} /> : null}
        {isMail ? null : (
          <ActionButton tone="quiet" onClick={change}>
            {isRecovery ? signIn.useApp : signIn.useRecovery}
          </ActionButton>
        )}
        <ActionButton tone="quiet" onClick={onStartAgain}>
          {signIn.startAgain}
        </ActionButton>
      </div>
    </>
  )
}

/** What is wrong with a code of this kind; undefined where it is not the code that is wrong. */
function useCodeRefusal(kind: CodeKind): (error: unknown) => string | undefined {
  const { signIn, problems } = useTexts()
  return (error) => {
    if (isProblem(error, 'code.expired')) return problems['code.expired']
    if (isProblem(error, 'code.used_already')) return problems['code.used_already']
    if (isProblem(error, 'code.used_up')) return kind === 'mail' ? problems['code.used_up'] : signIn.usedUp
    if (!isProblem(error, 'code.wrong')) return undefined
    if (kind === 'mail') return problems['code.wrong']
    return kind === 'app' ? signIn.appWrong : signIn.recoveryWrong
  }
}
