import type { Application } from '@theriac/contract/v1/applications.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { nationalNextFor, type NationalNext } from '../next-step.ts'
import classes from './national-next-notice.module.css'

type Properties = {
  readonly application: Application
  /** Opens what asks; undefined where the person may not decide. */
  readonly ask: ((what: 'approve' | 'refuse' | 'finish') => void) | undefined
}

const meanings: Partial<Record<NationalNext, 'careful' | 'good'>> = {
  'old-in-use': 'careful',
  'change-done': 'good',
  'location-added': 'good',
  'location-closed': 'good',
}

/** What the national organisation does next about an application, in one sentence, with the buttons for it. */
export function NationalNextNotice({ application, ask }: Properties) {
  const { deciding } = useTexts('applications')
  const mayDecide = useCan()('national-applications:decide')
  const now = useNow()
  const next = nationalNextFor(application, now)
  if (next === undefined) return null
  // Whom the new equipment keeps waiting is told of that instead.
  const made = application.change?.equipment ?? null
  const isWaiting = next === 'wait-hand-over' || next === 'wait-use'
  if (isWaiting && made !== null && made.status !== 'active') return null
  const isToDecide = next === 'decide' || next === 'decide-in-use'
  const isToFinish = next === 'lock' || next === 'old-in-use' || next === 'close'
  // Who only watches is told what others will do.
  const says = mayDecide || !(isToDecide || isToFinish) ? next : isToDecide ? 'wait-decision' : 'wait-lock'
  const { approving, refusing, locking, closing } = deciding
  const buttons =
    ask === undefined ? undefined : isToDecide ? (
      <div className={classes.buttons}>
        <ActionButton tone="main" onClick={() => ask('approve')}>
          {approving.verb}
        </ActionButton>
        <ActionButton tone="stop-plain" onClick={() => ask('refuse')}>
          {refusing.verb}
        </ActionButton>
      </div>
    ) : isToFinish ? (
      <ActionButton tone="main" onClick={() => ask('finish')}>
        {next === 'close' ? closing.verb : locking.verb}
      </ActionButton>
    ) : undefined
  return (
    <Notice
      meaning={meanings[next] ?? 'information'}
      title={deciding.next[says]}
      {...(buttons === undefined ? {} : { action: buttons })}
    />
  )
}
