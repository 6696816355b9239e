import type { OperationCode } from '@theriac/contract/operation-codes.ts'
import { type EffectiveState, PackState } from '@theriac/contract/pack-state.ts'
import { Compile } from 'typebox/compile'
import type { RowOf } from '../../platform/database/statement.ts'
import type { AlertCode } from '../alerts/public.ts'
import type { PackRequest } from './pack-request.ts'
import type { findPack } from './verification.sql.ts'

/** What the database holds of the product, the batch and the pack that a request names. */
export type Found = RowOf<typeof findPack>

/** A pack that is what the request says it is. */
export type Pack = {
  readonly state: PackState
  readonly repeats: number
  readonly changedAt: Date | null
  readonly changedLocationId: number | null
  readonly changedOrganisationId: string | null
  readonly isWithdrawn: boolean
  readonly isRecalled: boolean
  readonly isExpired: boolean
}

/** A pack that is not what the request says, and the alert that this is where nobody mistyped. */
export type Mismatch = { readonly code: OperationCode; readonly alert: AlertCode }

type Identified =
  | { readonly kind: 'unknown-product' }
  | { readonly kind: 'mismatch'; readonly mismatch: Mismatch }
  | { readonly kind: 'match'; readonly pack: Pack }

const stateCheck = Compile(PackState)

/** Holds what was asked against what is known. The batch is judged first: a wrong one mostly has a wrong serial too. */
export function identifyPack(found: Found | undefined, request: PackRequest, now: Date): Identified {
  if (found === undefined) return { kind: 'unknown-product' }
  if (found.givenBatchId === null) return mismatch('41020001', 'A2')
  const { state, batch, expiry } = found
  if (!stateCheck.Check(state) || batch === null || expiry === null) return mismatch('41020002', 'A3')
  if (batch !== request.batch) return mismatch('41020003', 'A68')
  if (!isSameExpiry(expiry, request)) return mismatch('41020005', 'A52')
  const { repeats, changedAt, changedLocationId, changedOrganisationId, withdrawnAt, recalledAt } = found
  return {
    kind: 'match',
    pack: {
      state,
      repeats: repeats ?? 0,
      ...{ changedAt, changedLocationId, changedOrganisationId },
      isWithdrawn: withdrawnAt !== null,
      isRecalled: recalledAt !== null,
      isExpired: isPast(expiry, now),
    },
  }
}

/** Whether an expiry date is over. */
export function isPast(expiry: string, now: Date): boolean {
  // The day is UTC's, everywhere and on every node: a shop two hours ahead of it may supply until 2 in the morning.
  return expiry < now.toISOString().slice(0, 10)
}

type Override = Exclude<EffectiveState, PackState>
type Stated<State> = Pick<Pack, 'isWithdrawn' | 'isRecalled' | 'isExpired'> & { readonly state: State }

/** The state that counts: product and batch override the pack. */
export function effectiveState<State extends string>({
  state,
  isWithdrawn,
  isRecalled,
  isExpired,
}: Stated<State>): State | Override {
  if (isWithdrawn) return 'Withdrawn'
  if (isRecalled) return 'Recalled'
  return isExpired ? 'Expired' : state
}

function mismatch(code: OperationCode, alert: AlertCode): Identified {
  return { kind: 'mismatch', mismatch: { code, alert } }
}

// Day 00 names the month alone: it agrees with any day of the month.
function isSameExpiry(expiry: string, { expiryDate, isDayGiven }: PackRequest): boolean {
  return isDayGiven ? expiry === expiryDate : expiry.slice(0, 7) === expiryDate.slice(0, 7)
}
