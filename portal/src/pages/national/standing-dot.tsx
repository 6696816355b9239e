import { useTexts } from '../../texts/texts-provider.tsx'
import { StatusDot } from '../../ui/show/status-dot.tsx'

/** Whether an organisation, or a Super User of it, can do anything now. */
export function StandingDot({ status }: { readonly status: 'active' | 'suspended' }) {
  const { national } = useTexts('national')
  return status === 'active' ? (
    <StatusDot meaning="good" word={national.active} />
  ) : (
    <StatusDot meaning="stop" word={national.suspended} />
  )
}
