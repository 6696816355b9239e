import { returnAddress } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { SignInSteps } from './sign-in-steps.tsx'

/** Where everybody begins. */
export function SignInPage() {
  const { signIn } = useTexts()
  const go = useGo()
  return (
    <>
      <PageTitle title={signIn.title} sentence={signIn.sentence} />
      <SignInSteps onSignedIn={() => go(returnAddress(window.location.search))} />
    </>
  )
}
