import { useState, type ReactNode } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { usePageState } from '../../../navigation/use-page-state.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { DemoMailbox } from '../demo-mailbox.tsx'
import { readProgress } from '../sign-in-progress.ts'
import { useRequestPasswordReset } from '../sign-in.queries.ts'

type Properties = {
  readonly title: string
  readonly sentence?: string
  /** Why a link has to be asked for anew. */
  readonly children?: ReactNode
}

type Sent = { readonly email: string; readonly isMailDelayed: boolean }

/** Asks for the link; says the same whether there is an account or not. */
export function RequestReset({ title, sentence, children }: Properties) {
  const [sent, setSent] = useState<Sent>()
  const { userName } = readProgress(usePageState())
  if (sent !== undefined) return <SentNotice {...sent} onAgain={() => setSent(undefined)} />
  return (
    <>
      <PageTitle title={title} {...(sentence === undefined ? {} : { sentence })} />
      {children}
      <RequestForm userName={userName} onSent={setSent} />
    </>
  )
}

function RequestForm({
  userName,
  onSent,
}: {
  readonly userName: string
  readonly onSent: (sent: Sent) => void
}) {
  const { signIn, passwordReset } = useTexts('links')
  const request = useRequestPasswordReset()
  const form = useForm({
    start: { email: userName },
    check: ({ email }) => ({ email: email.trim() === '' ? signIn.userNameMissing : undefined }),
    submit: async ({ email: typed }) => {
      const email = typed.trim()
      onSent({ email, ...(await request.mutateAsync(email)) })
    },
  })
  return (
    <>
      <FormFrame
        form={form}
        actions={
          <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
            {passwordReset.submit}
          </ActionButton>
        }
      >
        <TextField
          {...form.field('email')}
          label={signIn.userName}
          help={signIn.userNameHelp}
          type="email"
          autoComplete="username"
          maxLength={254}
          isRequired
          hasFocusFirst
        />
      </FormFrame>
      <p>
        <TextLink to={paths.signIn} state={{ userName: form.values.email.trim() }}>
          {passwordReset.toSignIn}
        </TextLink>
      </p>
    </>
  )
}

function SentNotice({ email, isMailDelayed, onAgain }: Sent & { readonly onAgain: () => void }) {
  const { sent, toSignIn } = useTexts('links').passwordReset
  return (
    <>
      <PageTitle key="sent" title={sent.title} hasFocusFirst />
      <p>{sent.advice(email)}</p>
      {isMailDelayed ? <Notice meaning="careful">{sent.delayed}</Notice> : null}
      <DemoMailbox />
      <p>{sent.nothing}</p>
      <ActionButton onClick={onAgain}>{sent.again}</ActionButton>
      <p>
        <TextLink to={paths.signIn} state={{ userName: email }}>
          {toSignIn}
        </TextLink>
      </p>
    </>
  )
}
