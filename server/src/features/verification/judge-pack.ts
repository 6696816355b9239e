import { isOperationCode, type OperationCode } from '@theriac/contract/operation-codes.ts'
import { type EffectiveState, type PackState, stateDigits } from '@theriac/contract/pack-state.ts'
import type { AlertCode } from '../alerts/public.ts'
import { effectiveState, type Pack } from './pack.ts'

/** What an operation on a pack comes to: the answer, the alert if it is one, and the change if there is one. */
export type Judgement = {
  readonly code: OperationCode
  readonly alert?: AlertCode
  readonly change?: { readonly state: PackState; readonly repeats: number }
}

/** Who asks, when, and by which limits of his market. */
export type Circumstances = {
  readonly locationId: number
  readonly organisationId: string
  readonly now: Date
  readonly doubleDispenseLimit: number
  readonly reactivationDays: number
}

/** A look at a pack changes nothing and, once the pack is identified, is never an alert. */
export function judgeVerification(pack: Pack, { locationId }: Circumstances): Judgement {
  const state = effectiveState(pack)
  const isOwn = state === pack.state && state !== 'Active' && pack.changedLocationId === locationId
  const own = `1111${stateDigits[state]}01`
  return { code: isOwn && isOperationCode(own) ? own : codeOf('1111', state) }
}

/**
 * Supplying: an active pack becomes supplied (Art. 25). The same location may repeat it a few times without effect,
 * as happens when an answer is lost; otherwise an inactive pack is an alert, unless it is expired, recalled or
 * withdrawn (Art. 36(b)).
 */
export function judgeSupply(pack: Pack, circumstances: Circumstances): Judgement {
  const state = effectiveState(pack)
  if (state === 'Active') return { code: '11210200', change: { state: 'Supplied', repeats: 0 } }
  if (isOverride(state)) return { code: codeOf('5122', state) }
  if (state !== 'Supplied') return { code: codeOf('5122', state), alert: 'A24' }
  const isOwn = pack.changedLocationId === circumstances.locationId
  if (isOwn && pack.repeats < circumstances.doubleDispenseLimit) {
    return { code: '11220200', change: { state: 'Supplied', repeats: pack.repeats + 1 } }
  }
  return { code: '51220200', alert: 'A7' }
}

/**
 * Reactivating (Art. 13(1)): only what can be undone, by the same organisation at the same location, within the days,
 * and not when the pack is expired, recalled or withdrawn.
 */
export function judgeReactivation(pack: Pack, circumstances: Circumstances): Judgement {
  const state = effectiveState(pack)
  if (isOverride(state)) return { code: codeOf('5142', state) }
  const isOwn = isOwnChange(pack, circumstances)
  if (state === 'Active') return { code: isOwn ? '11420100' : '51420100' }
  if (!isReversible(pack.state)) return { code: codeOf('5142', state), alert: 'A24' }
  if (!isOwn) return { code: '51420001', alert: 'A24' }
  const until = reactivationEnd(pack, circumstances.reactivationDays)
  if (until === undefined || until < circumstances.now) return { code: '51420000', alert: 'A24' }
  return { code: '11410100', change: { state: 'Active', repeats: 0 } }
}

/** Until when the asking location may reactivate the pack; undefined where it may not. */
export function reactivationChance(pack: Pack, circumstances: Circumstances): Date | undefined {
  if (isOverride(effectiveState(pack)) || !isReversible(pack.state) || !isOwnChange(pack, circumstances))
    return undefined
  const until = reactivationEnd(pack, circumstances.reactivationDays)
  return until === undefined || until < circumstances.now ? undefined : until
}

function reactivationEnd({ changedAt }: Pack, days: number): Date | undefined {
  return changedAt === null ? undefined : new Date(changedAt.getTime() + days * 86_400_000)
}

function isOwnChange(pack: Pack, { locationId, organisationId }: Circumstances): boolean {
  return pack.changedLocationId === locationId && pack.changedOrganisationId === organisationId
}

// Destroyed and stolen are for ever; export differs between markets, and locking is undone otherwise.
function isReversible(state: PackState): boolean {
  return state === 'Supplied' || state === 'Sample' || state === 'FreeSample'
}

function isOverride(state: EffectiveState): boolean {
  return state === 'Withdrawn' || state === 'Recalled' || state === 'Expired'
}

function codeOf(operation: '1111' | '5122' | '5142', state: EffectiveState): OperationCode {
  const code = `${operation}${stateDigits[state]}00`
  if (isOperationCode(code)) return code
  throw new Error(`There is no operation code ${code}.`)
}
