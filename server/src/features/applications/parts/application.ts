import type { Application, ApplicationKind } from '@theriac/contract/v1/applications.ts'

type StepName = Application['steps'][number]['name']

/** A step of an application; at is null where it is still to come. */
export type Step = { readonly name: StepName; readonly at: Date | null; readonly by: string | null }

/** What became of an application, as its row tells it. */
export type Outcome = {
  readonly decision: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Date | null
  readonly closedBy: string | null
  readonly closedAt: Date | null
}

/** What has happened to the equipment of a change of IT system. */
type Progress = {
  readonly equipmentMadeAt: Date | null
  readonly collectedAt: Date | null
  readonly newFirstUsedAt: Date | null
  /** How much old equipment there is, and how much of it is locked or deleted. */
  readonly replaced: number
  readonly stopped: number
  readonly lastStoppedAt: Date | null
  readonly oldLastUsedAt: Date | null
}

type Told = Outcome &
  Progress & {
    readonly kind: ApplicationKind
    readonly appliedBy: string
    readonly appliedAt: Date
  }

type Ending = Pick<Outcome, 'decision' | 'withdrawnAt' | 'closedAt'>

/** Where an application stands. */
export function stateOf({ decision, withdrawnAt, closedAt }: Ending): Application['state'] {
  if (withdrawnAt !== null) return 'withdrawn'
  if (decision === 'refused') return 'refused'
  if (closedAt !== null) return 'closed'
  return decision === 'approved' ? 'approved' : 'applied'
}

/** Whether somebody may still do something with it. */
export function isOpen(ending: Ending): boolean {
  const state = stateOf(ending)
  return state === 'applied' || state === 'approved'
}

/**
 * The steps of an application in the order in which they come: what has happened, and what is still to come unless it
 * is over. Where the equipment was made before anybody decided, as some markets want it, the approval comes after it.
 */
export function stepsOf(told: Told, approvalComesFirst: boolean): Step[] {
  const { appliedBy, appliedAt, decision, decidedBy, decidedAt, withdrawnBy, withdrawnAt } = told
  const wasApproved = decision === 'approved'
  const approved = step('approved', wasApproved ? decidedAt : null, wasApproved ? decidedBy : null)
  const middle =
    told.kind === 'it-system-change' ? changeSteps(told, approved, approvalComesFirst) : [approved]
  const whole = [
    step('applied', appliedAt, appliedBy),
    ...middle,
    ...(decision === 'refused' ? [step('refused', decidedAt, decidedBy)] : []),
    ...(withdrawnAt === null ? [] : [step('withdrawn', withdrawnAt, withdrawnBy)]),
    step('closed', told.closedAt, told.closedBy),
  ]
  return isOpen(told) ? whole : whole.filter(({ at }) => at !== null)
}

function changeSteps(told: Told, approved: Step, approvalComesFirst: boolean): Step[] {
  const { equipmentMadeAt, collectedAt, newFirstUsedAt, oldLastUsedAt, replaced, stopped } = told
  const wasMadeFirst =
    equipmentMadeAt !== null && (told.decidedAt === null || equipmentMadeAt < told.decidedAt)
  const isApprovedFirst = equipmentMadeAt === null ? approvalComesFirst : !wasMadeFirst
  const made = [
    step('equipment-made', equipmentMadeAt),
    step('credentials-collected', collectedAt),
    step('new-in-use', newFirstUsedAt),
  ]
  const old = [
    step('old-last-used', oldLastUsedAt),
    step('old-locked', stopped === replaced ? told.lastStoppedAt : null),
  ]
  return [
    ...(isApprovedFirst ? [approved, ...made] : [...made, approved]),
    // A location's first system takes the place of none.
    ...(replaced === 0 ? [] : old),
  ]
}

function step(name: StepName, at: Date | null, by: string | null = null): Step {
  return { name, at, by: at === null ? null : by }
}

/** The last thing that happened; that the old system is used goes on all the time, and is none. */
export function lastStepOf(steps: readonly Step[]): Step | undefined {
  const done = steps.filter(({ name, at }) => at !== null && name !== 'old-last-used')
  return done.reduce<Step | undefined>((last, one) => (timeOf(one) >= timeOf(last) ? one : last), undefined)
}

function timeOf(one: Step | undefined): number {
  return one?.at?.getTime() ?? 0
}

/** Old equipment that was used after this time is in use. */
export function inUseSince(now: Date): Date {
  return new Date(now.getTime() - 86_400_000)
}
