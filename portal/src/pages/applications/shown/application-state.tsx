import type { Application } from '@theriac/contract/v1/applications.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'

const meanings = {
  applied: 'information',
  approved: 'good',
  refused: 'stop',
  withdrawn: undefined,
  closed: undefined,
} as const

/** Where an application stands. */
export function ApplicationState({ state }: { readonly state: Application['state'] }) {
  const { states } = useTexts('applications').applications
  return <StatusDot meaning={meanings[state]} word={states[state]} />
}
