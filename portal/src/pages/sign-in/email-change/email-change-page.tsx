import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useLinkToken } from '../../../navigation/use-link-token.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { isDeadLink } from '../is-dead-link.ts'
import { LinkNotice } from '../link-notice.tsx'
import { confirmEmail } from '../sign-in.queries.ts'

/** Behind the links that confirm a change of e-mail at the old and at the new address. */
export function EmailChangePage() {
  const token = useLinkToken()
  const { noLink, next } = useTexts('links').emailChange
  if (token !== undefined) return <Confirmation key={token} token={token} />
  return (
    <LinkNotice title={noLink.title} action={{ verb: next, to: paths.home }}>
      <p>{noLink.advice}</p>
    </LinkNotice>
  )
}

type End = { readonly is: 'half'; readonly email: string } | { readonly is: 'done' } | { readonly is: 'dead' }

function Confirmation({ token }: { readonly token: string }) {
  const { emailChange } = useTexts('links')
  const [end, setEnd] = useState<End>()
  // Only on a button: programs that look through mail open links, but press nothing.
  const form = useForm({
    start: {},
    submit: async () => {
      try {
        const { email, isDone } = await confirmEmail(token)
        setEnd(isDone ? { is: 'done' } : { is: 'half', email })
      } catch (error) {
        if (!isDeadLink(error)) throw error
        setEnd({ is: 'dead' })
      }
    },
  })
  if (end !== undefined) return <Ended end={end} />
  return (
    <>
      <PageTitle title={emailChange.title} sentence={emailChange.sentence} />
      <p>{emailChange.explain}</p>
      <FormFrame
        form={form}
        actions={
          <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
            {emailChange.submit}
          </ActionButton>
        }
      >
        {null}
      </FormFrame>
    </>
  )
}

function Ended({ end }: { readonly end: End }) {
  const { half, done, dead, next } = useTexts('links').emailChange
  if (end.is === 'half') {
    return (
      <LinkNotice title={half.title}>
        <p>{half.advice(end.email)}</p>
      </LinkNotice>
    )
  }
  if (end.is === 'done') {
    return (
      <LinkNotice title={done.title} action={{ verb: next, to: paths.home }}>
        <p>{done.advice}</p>
      </LinkNotice>
    )
  }
  return (
    <LinkNotice title={dead.title} isRefusal action={{ verb: dead.action, to: paths.account }}>
      <p>{dead.advice}</p>
    </LinkNotice>
  )
}
