import type { Session } from '@theriac/contract/v1/session.ts'
import { CodeForm } from './code-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { isAtCode, type SignInProgress } from './sign-in-progress.ts'
import { SignInWords } from './sign-in-words.tsx'

type Properties = {
  readonly progress: SignInProgress
  readonly onProgress: (next: SignInProgress) => void
  readonly onSignedIn: (session: Session) => void
  /** Whether it lies over a page that must stay as it is. */
  readonly isOverPage?: boolean
}

/** Both steps of signing in, on a page or in a dialog over one. */
export function SignInSteps({ progress, onProgress, onSignedIn, isOverPage = false }: Properties) {
  const { step, userName } = progress
  return (
    <>
      <SignInWords progress={progress} isOverPage={isOverPage} />
      {isAtCode(progress) && step !== undefined ? (
        <CodeForm
          isMail={step.next === 'code'}
          minutes={step.next === 'code' ? Math.ceil(step.expiresInSeconds / 60) : 0}
          onSignedIn={onSignedIn}
          onSentAgain={(next) => onProgress({ userName, step: next, note: 'sent-again' })}
          onNotSent={() => onProgress({ userName, step })}
          onNotBegun={() => onProgress({ userName, note: 'not-begun' })}
          onStartAgain={() => onProgress({ userName })}
        />
      ) : (
        <PasswordForm
          userName={userName}
          isOverPage={isOverPage}
          onNext={(typed, next) => onProgress({ userName: typed, step: next })}
        />
      )}
    </>
  )
}
