import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import classes from './account-page.module.css'
import { useAccount } from '../../../session/account.queries.ts'
import { ProfileSection } from '../profile/profile-section.tsx'
import { SessionsSection } from '../sessions/sessions-section.tsx'
import { WaysSection } from '../ways/ways-section.tsx'

/** One's own account. */
export function AccountPage() {
  const { account: texts } = useTexts('account')
  const { mustSetUpTotp } = useSession()
  const { data: account, error, refetch } = useAccount()
  return (
    <>
      <PageTitle title={texts.title} sentence={texts.sentence} />
      {mustSetUpTotp ? (
        <Notice meaning="careful" title={texts.mustSetUpTotp.title}>
          {texts.mustSetUpTotp.advice}
        </Notice>
      ) : null}
      {account !== undefined ? (
        <>
          <WaysSection account={account} />
          <ProfileSection account={account} />
          <SessionsSection />
        </>
      ) : (
        <div className={classes.instead}>
          {error === null ? (
            <LoadingState lines={8} />
          ) : (
            <ErrorState error={error} onRetry={() => void refetch()} />
          )}
        </div>
      )}
    </>
  )
}
