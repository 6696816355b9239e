import type { Account } from '@theriac/contract/v1/account.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { EndTime } from '../../../ui/show/time.tsx'
import { useWithdrawEmailChange } from '../account.queries.ts'

/** A change of e-mail that waits: which address has confirmed it, and how to take it back. */
export function WaitingEmail({ change }: { readonly change: NonNullable<Account['emailChange']> }) {
  const { email } = useTexts('account').account
  const withdraw = useWithdrawEmailChange()
  return (
    <>
      <Notice
        meaning="information"
        title={email.waiting(change.email)}
        action={
          <ActionButton
            isBusy={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, { onSuccess: () => announce(email.withdrawn) })}
          >
            {email.withdraw}
          </ActionButton>
        }
      >
        <p>
          {email.waitingAdvice} {email.validUntil} <EndTime value={change.expiresAt} />.
        </p>
        <Facts
          facts={[
            { label: email.old, value: <Confirmed is={change.isOldConfirmed} /> },
            { label: email.new, value: <Confirmed is={change.isNewConfirmed} /> },
          ]}
        />
      </Notice>
      {withdraw.isError ? <ErrorState error={withdraw.error} /> : null}
    </>
  )
}

function Confirmed({ is }: { readonly is: boolean }) {
  const { email } = useTexts('account').account
  return is ? <StatusDot meaning="good" word={email.confirmed} /> : <StatusDot word={email.open} />
}
