import type { Account } from '@theriac/contract/v1/account.ts'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { EndTime } from '../../../ui/show/time.tsx'
import { EmailDialog } from './email-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { TotpWay } from './totp-way.tsx'
import { WaitingEmail } from './waiting-email.tsx'
import { Way } from './way.tsx'

const soonMilliseconds = 30 * 86_400_000

/** How the person signs in: User Name, password, authenticator app. */
export function WaysSection({ account }: { readonly account: Account }) {
  const { ways, email, password } = useTexts('account').account
  const [open, setOpen] = useState<'email' | 'password'>()
  const close = () => setOpen(undefined)
  const isExpiringSoon = Date.parse(account.passwordExpiresAt) - Date.now() < soonMilliseconds
  return (
    <Section title={ways.title} isCard>
      <Way
        name={ways.userName}
        value={account.email}
        action={<ActionButton onClick={() => setOpen('email')}>{email.change}</ActionButton>}
      >
        {account.emailChange === null ? null : <WaitingEmail change={account.emailChange} />}
      </Way>
      <Way
        name={ways.password}
        value={
          <>
            {password.expires} <EndTime value={account.passwordExpiresAt} />
          </>
        }
        action={<ActionButton onClick={() => setOpen('password')}>{password.change}</ActionButton>}
        {...(isExpiringSoon ? { warning: password.expiresSoon } : {})}
      />
      <TotpWay totp={account.totp} email={account.email} />
      {open === 'email' ? <EmailDialog onClose={close} /> : null}
      {open === 'password' ? <PasswordDialog account={account} onClose={close} /> : null}
    </Section>
  )
}
