import { useState } from 'react'
import { LeadTo } from '../../navigation/lead-to.tsx'
import { paths, returnAddress } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { usePageState } from '../../navigation/use-page-state.ts'
import { useSessionQuery } from '../../session/session.queries.ts'
import { keepSession } from '../../session/signed-in.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { isAtCode, readProgress, type SignInProgress } from './sign-in-progress.ts'
import { SignInSteps } from './sign-in-steps.tsx'

/** Where everybody begins; who is signed in, here or meanwhile in another tab, goes on to where he wanted to go. */
export function SignInPage() {
  const { signIn } = useTexts()
  const { data: session } = useSessionQuery()
  const { progress, setProgress } = useProgress()
  if (session !== undefined && session !== null) {
    return <LeadTo address={returnAddress(window.location.search)} />
  }
  return (
    <>
      {isAtCode(progress) ? (
        <PageTitle title={signIn.codeTitle} sentence={signIn.codeSentence} />
      ) : (
        <PageTitle title={signIn.title} sentence={signIn.sentence} />
      )}
      <SignInSteps progress={progress} onProgress={setProgress} onSignedIn={keepSession} />
    </>
  )
}

/** How far it has come stands in the browser's history: a reload goes on there, and Back leads to the password. */
function useProgress() {
  const kept = readProgress(usePageState())
  const go = useGo()
  const [userName, setUserName] = useState(kept.userName)
  const progress = kept.userName === '' ? { ...kept, userName } : kept
  const setProgress = (next: SignInProgress) => {
    setUserName(next.userName)
    const isNewStep = isAtCode(next) && !isAtCode(progress)
    go(paths.signIn + window.location.search, { state: next, replace: !isNewStep })
  }
  return { progress, setProgress }
}
