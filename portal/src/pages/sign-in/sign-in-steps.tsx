import type { Session } from '@theriac/contract/v1/session.ts'
import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { useState } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { CodeForm } from './code-form.tsx'
import { PasswordForm } from './password-form.tsx'

type Properties = {
  /** Who signs in, where that is known already. */
  readonly userName?: string
  readonly onSignedIn: (session: Session) => void
}

/** Both steps of signing in, on a page or in a dialog over one. */
export function SignInSteps({ userName = '', onSignedIn }: Properties) {
  const { signIn } = useTexts()
  const [step, setStep] = useState<SignInStep>()
  if (step === undefined || step.next === 'password-reset') {
    return (
      <>
        {step === undefined ? null : (
          <Notice meaning="careful" isAnnounced>
            {signIn.expired}
          </Notice>
        )}
        <PasswordForm userName={userName} onNext={setStep} />
      </>
    )
  }
  return <CodeForm step={step} onSignedIn={onSignedIn} onStartAgain={() => setStep(undefined)} />
}
