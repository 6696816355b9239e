import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '@theriac/contract/v1/session.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SignInProgress } from '../pages/sign-in/sign-in-progress.ts'
import { SignInSteps } from '../pages/sign-in/sign-in-steps.tsx'
import { findSession, sessionIn } from '../session/interruption/find-session.ts'
import { giveUpAll, useInterruption } from '../session/interruption/interruption.ts'
import { loadAnew } from '../session/interruption/load-anew.ts'
import { forgetSession, keepSession, sessionKey } from '../session/signed-in.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { DialogFrame } from '../ui/dialog/dialog-frame.tsx'
import { ProofDialog } from './proof-dialog.tsx'

/** What has to be done before calls can go on, over the page and what was typed there. */
export function Interruptions() {
  const interruption = useInterruption()
  if (interruption === undefined) return null
  return interruption.kind === 'proof' ? (
    <ProofDialog onProven={interruption.done} onGiveUp={interruption.giveUp} />
  ) : (
    <SignInAgain onDone={interruption.done} />
  )
}

function SignInAgain({ onDone }: { readonly onDone: () => void }) {
  const { shell } = useTexts()
  const client = useQueryClient()
  const [before] = useState(() => client.getQueryData<Session | null>(sessionKey))
  const person = before?.person
  const [progress, setProgress] = useState<SignInProgress>({ userName: person?.email ?? '' })
  const leave = () => {
    giveUpAll()
    forgetSession()
  }
  const goOn = async (session: Session) => {
    const organisationId = before?.organisation.id ?? session.organisation.id
    // What is on the page is the other person's, or of an organisation that is no longer open to him.
    const isOther = person !== undefined && session.person.id !== person.id
    const same = isOther ? undefined : await sessionIn(organisationId, session)
    if (same === undefined) return loadAnew()
    keepSession(same)
    onDone()
  }
  useSignedInElsewhere((session) => void goOn(session))
  return (
    <DialogFrame isOpen title={shell.expired.title} onClose={() => {}} isFirm>
      <p>{shell.expired.advice}</p>
      <SignInSteps
        progress={progress}
        onProgress={setProgress}
        onSignedIn={(session) => void goOn(session)}
        isOverPage
      />
      <ActionButton tone="quiet" onClick={leave}>
        {shell.expired.leave}
      </ActionButton>
    </DialogFrame>
  )
}

/** Whoever comes back to this tab, and has signed in in another one meanwhile, need not do it again. */
function useSignedInElsewhere(onSignedIn: (session: Session) => void): void {
  const look = useEffectEvent(async () => {
    const session = document.visibilityState === 'visible' ? await findSession() : undefined
    if (session !== undefined) onSignedIn(session)
  })
  useEffect(() => {
    const listener = () => void look()
    window.addEventListener('focus', listener)
    document.addEventListener('visibilitychange', listener)
    return () => {
      window.removeEventListener('focus', listener)
      document.removeEventListener('visibilitychange', listener)
    }
  }, [])
}
