import { paths } from '../../navigation/paths.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { DemoMailbox } from './demo-mailbox.tsx'
import type { SignInProgress } from './sign-in-progress.ts'
import classes from './sign-in.module.css'

type Properties = { readonly progress: SignInProgress; readonly isOverPage: boolean }

/** What has to be said at this step; always in the page, so that a screen reader reads out what changes in it. */
export function SignInWords({ progress, isOverPage }: Properties) {
  return (
    <div role="status" className={classes.words}>
      <Words progress={progress} isOverPage={isOverPage} />
    </div>
  )
}

function Words({ progress: { userName, step, note }, isOverPage }: Properties) {
  const { signIn } = useTexts()
  if (note === 'not-begun') {
    return (
      <Notice meaning="careful" title={signIn.notBegun.title}>
        {signIn.notBegun.advice}
      </Notice>
    )
  }
  if (step === undefined) return null
  if (step.next === 'totp') return null
  if (step.next === 'password-reset') {
    return (
      <Notice meaning="careful" title={signIn.expired.title}>
        <p>{signIn.expired.advice}</p>
        <p>
          <TextLink to={paths.passwordReset} isInNewTab={isOverPage} state={{ userName }}>
            {signIn.expired.action}
          </TextLink>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <p>{signIn.sentTo(step.sentTo)}</p>
      {note === 'sent-again' ? <Notice meaning="good" title={signIn.sentAgain} /> : null}
      {step.isMailDelayed ? (
        <Notice meaning="careful" title={signIn.delayed.title}>
          {signIn.delayed.advice}
        </Notice>
      ) : null}
      <DemoMailbox />
    </>
  )
}
