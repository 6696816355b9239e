import type { Application } from '@theriac/contract/v1/applications.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { nationalNextFor, stoppable } from '../next-step.ts'

type Properties = {
  readonly application: Application
  readonly ask: (what: 'finish') => void
}

/** The end of the page of an approved change: where it is not the next step, the old credentials can be locked all the same. */
export function EndSections({ application, ask }: Properties) {
  const { locking, closing } = useTexts('applications').deciding
  const next = nationalNextFor(application, useNow())
  const isEarly = next === 'wait-hand-over' || next === 'wait-use'
  if (application.kind !== 'it-system-change' || !isEarly) return null
  const stopsSomething = stoppable(application).length > 0
  return (
    <ActSection
      title={stopsSomething ? locking.title : closing.title}
      sentence={stopsSomething ? locking.sentence : closing.nothingStops}
      verb={stopsSomething ? locking.verb : closing.verb}
      tone="stop-plain"
      onAct={() => ask('finish')}
    />
  )
}
