import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'

/** Whether a client works, and where it is locked, who locked it and why. */
export function ClientStatus({ client }: { readonly client: NationalClient }) {
  const { nationalClients: words } = useTexts()
  const { status, lock } = client
  if (status === 'deleted') return <StatusDot word={words.deleted} />
  if (status === 'active') return <StatusDot meaning="good" word={words.active} />
  const locked = <StatusDot meaning="stop" word={words.locked} />
  if (lock === null) return locked
  return <TwoLines first={locked} second={words.lockedBecause(words.lockedBy[lock.by], lock.reason)} />
}
