import type { Application } from '@theriac/contract/v1/applications.ts'

type StepName = Application['steps'][number]['name']

const dayMilliseconds = 86_400_000

/** What can be done next about an application, by the organisation that has applied. */
export type Next =
  | 'wait-decision'
  | 'wait-approval'
  | 'hand-over'
  | 'wait-use'
  | 'wait-lock'
  | 'new-locked'
  | 'new-deleted'
  | 'close-location'
  | 'change-done'
  | 'location-added'
  | 'location-closed'
  | 'withdrawn'

/** The same for the national organisation. */
export type NationalNext =
  | 'decide'
  | 'decide-in-use'
  | 'wait-hand-over'
  | 'wait-use'
  | 'old-in-use'
  | 'lock'
  | 'close'
  | 'wait-closing'
  | 'change-done'
  | 'location-added'
  | 'location-closed'
  | 'withdrawn'

/** What the organisation does next; undefined where it was refused, which says itself what to do. */
export function nextFor(application: Application): Next | undefined {
  const { state, change } = application
  if (!isOpen(application)) return endOf(application)
  const equipment = change?.equipment ?? null
  if (equipment === null) return state === 'approved' ? 'close-location' : 'wait-decision'
  if (equipment.status === 'deleted') return 'new-deleted'
  if (equipment.status === 'locked') return 'new-locked'
  if (!isDone(application, 'credentials-collected')) return 'hand-over'
  if (!isDone(application, 'new-in-use')) return 'wait-use'
  return state === 'approved' ? 'wait-lock' : 'wait-approval'
}

/** What the national organisation does next; undefined where it was refused. */
export function nationalNextFor(application: Application, now: Date): NationalNext | undefined {
  const { state, change } = application
  if (!isOpen(application)) return endOf(application)
  if (state === 'applied') return isDone(application, 'new-in-use') ? 'decide-in-use' : 'decide'
  if (change === null) return 'wait-closing'
  if (!isDone(application, 'credentials-collected')) return 'wait-hand-over'
  if (!isDone(application, 'new-in-use')) return 'wait-use'
  const left = stoppable(application)
  if (left.length === 0) return 'close'
  return left.some((old) => wasUsedLately(old, now)) ? 'old-in-use' : 'lock'
}

/** Whether something can still be done about it. */
export function isOpen({ state }: Pick<Application, 'state'>): boolean {
  return state === 'applied' || state === 'approved'
}

/** The old equipment that locking stops, or keeps locked. */
export function stoppable({ change }: Pick<Application, 'change'>) {
  return (change?.replaces ?? []).filter(({ status }) => status !== 'deleted')
}

/** Whether equipment that can still do something was used in the last 24 hours: then somebody may be working with it. */
export function wasUsedLately(
  { status, lastUsedAt }: { readonly status: string; readonly lastUsedAt: string | null },
  now: Date,
): boolean {
  return (
    status === 'active' &&
    lastUsedAt !== null &&
    now.getTime() - new Date(lastUsedAt).getTime() < dayMilliseconds
  )
}

/** Whether a step has come. */
export function isDone({ steps }: Pick<Application, 'steps'>, step: StepName): boolean {
  return steps.some(({ name, at }) => name === step && at !== null)
}

function endOf({ state, kind }: Application) {
  if (state === 'withdrawn') return 'withdrawn'
  if (state !== 'closed') return undefined
  if (kind === 'new-location') return 'location-added'
  return kind === 'closing-location' ? 'location-closed' : 'change-done'
}
