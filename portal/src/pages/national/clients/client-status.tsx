import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'

type Properties = { readonly client: NationalClient }

/** Whether a client works. */
export function ClientStatus({ client }: Properties) {
  const { nationalClients: words } = useTexts('national')
  const { status } = client
  if (status === 'deleted') return <StatusDot word={words.deleted} />
  if (status === 'active') return <StatusDot meaning="good" word={words.active} />
  return <StatusDot meaning="stop" word={words.locked} />
}

/** Who locked a client, why and when. */
export function LockWords({ lock }: { readonly lock: NonNullable<NationalClient['lock']> }) {
  const { nationalClients: words } = useTexts('national')
  return (
    <>
      {words.lockedBecause(words.lockedBy[lock.by], lock.reason)} (<Time value={lock.at} />)
    </>
  )
}
