import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useLinkToken } from '../../../navigation/use-link-token.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { useFailureHelp } from '../../../ui/page/failure.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { LinkNotice } from '../link-notice.tsx'
import { FreshPassword } from './fresh-password.tsx'
import { RequestReset } from './request-reset.tsx'

/** Asks for a link; behind the link, sets the new password. */
export function PasswordResetPage() {
  const token = useLinkToken()
  const { passwordReset } = useTexts('links')
  if (token !== undefined) return <BehindLink key={token} token={token} />
  return <RequestReset title={passwordReset.title} sentence={passwordReset.sentence} />
}

type End = { readonly is: 'set'; readonly userName: string } | { readonly is: 'dead' }

function BehindLink({ token }: { readonly token: string }) {
  const { done, dead, toSignIn, title } = useTexts('links').passwordReset
  const help = useFailureHelp()
  const [end, setEnd] = useState<End>()
  if (end?.is === 'set') {
    const { userName } = end
    return (
      <LinkNotice title={done.title} action={{ verb: toSignIn, to: paths.signIn, state: { userName } }}>
        <p>{done.advice}</p>
      </LinkNotice>
    )
  }
  if (end?.is === 'dead') {
    return (
      <RequestReset title={title}>
        <Notice meaning="careful" title={dead.title} isAnnounced>
          <p>{dead.advice}</p>
          {help}
        </Notice>
      </RequestReset>
    )
  }
  return (
    <FreshPassword
      token={token}
      onSet={(userName) => setEnd({ is: 'set', userName })}
      onDead={() => setEnd({ is: 'dead' })}
    />
  )
}
