import type { Session } from '@theriac/contract/v1/session.ts'
import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { useState } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { FormFrame } from '../../ui/form/form-frame.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { useFinishSignIn, useSendCodeAgain } from './sign-in.queries.ts'

type Properties = {
  readonly step: Exclude<SignInStep, { next: 'password-reset' }>
  readonly onSignedIn: (session: Session) => void
  readonly onStartAgain: () => void
}

/** The Authorisation Code from the mail, or the code of the authenticator app. */
export function CodeForm({ step, onSignedIn, onStartAgain }: Properties) {
  const { signIn } = useTexts()
  const finish = useFinishSignIn()
  const again = useSendCodeAgain()
  const [latest, setLatest] = useState(step)
  const isMail = latest.next === 'code'
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? signIn.codeMissing : undefined }),
    submit: async ({ code }) => onSignedIn(await finish.mutateAsync(code.replaceAll(/\s/g, ''))),
  })
  const sendAgain = () =>
    again.mutate(undefined, {
      onSuccess: (next) => {
        if (next.next !== 'password-reset') setLatest(next)
        form.reset({ code: '' })
      },
    })
  return (
    <>
      {latest.next === 'code' ? <p>{signIn.sentTo(latest.sentTo)}</p> : null}
      {latest.next === 'code' && latest.isMailDelayed ? (
        <Notice meaning="careful">{signIn.delayed}</Notice>
      ) : null}
      {again.isSuccess ? (
        <Notice meaning="good" isAnnounced>
          {signIn.sentAgain}
        </Notice>
      ) : null}
      {again.isError ? <ErrorState error={again.error} /> : null}
      <FormFrame
        form={form}
        actions={
          <>
            <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
              {signIn.continue}
            </ActionButton>
            {isMail ? (
              <ActionButton tone="quiet" isBusy={again.isPending} onClick={sendAgain}>
                {signIn.sendAgain}
              </ActionButton>
            ) : null}
            <ActionButton tone="quiet" onClick={onStartAgain}>
              {signIn.startAgain}
            </ActionButton>
          </>
        }
      >
        <TextField
          {...form.field('code')}
          label={signIn.code}
          help={isMail ? signIn.codeHelp : signIn.totpHelp}
          autoComplete="one-time-code"
          {...(isMail ? { inputMode: 'numeric' as const } : {})}
          maxLength={40}
          isMono
          isRequired
          hasFocusFirst
        />
      </FormFrame>
    </>
  )
}
