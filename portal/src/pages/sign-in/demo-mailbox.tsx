import { paths } from '../../navigation/paths.ts'
import { useSettings } from '../../session/settings.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './sign-in.module.css'

/** In the demo: where the messages are that nobody gets. */
export function DemoMailbox() {
  const { signIn } = useTexts()
  const { isDemo } = useSettings()
  if (!isDemo) return null
  return (
    <p className={classes.soft}>
      {signIn.mailbox}{' '}
      <a href={paths.mailbox} target="_blank" rel="noreferrer">
        {signIn.mailboxLink}
      </a>
      .
    </p>
  )
}
