import type { NewHandOver } from '../client/credential.queries.ts'
import { endOfDay } from '../client/overlap.ts'

/** Whether who makes a client secret sees it, or sends it to the supplier. */
export type Way = 'show' | 'send'

/** How long something is valid: never ends, or to the end of a day. */
export type Expiry = 'never' | 'until'

export const expiries: readonly Expiry[] = ['never', 'until']

/** What is chosen of how a client secret is given. */
export type GivingValues = {
  readonly way: Way
  readonly email: string
  readonly validDays: string
  readonly expiry: Expiry
  readonly expiryDay: string
}

/** Shown to who makes it, as in the guides, and without an end. */
export const startGiving: GivingValues = {
  ...{ way: 'show', email: '', validDays: '7' },
  ...{ expiry: 'never', expiryDay: '' },
}

export const validDays: readonly number[] = [1, 3, 7, 14, 30]

const dayMilliseconds = 86_400_000

/** When what was chosen ends, as it is sent: the end of the day where the person is; null: never. */
export function expiresAt({ expiry, expiryDay }: Pick<GivingValues, 'expiry' | 'expiryDay'>): string | null {
  return expiry === 'until' ? endOfDay(expiryDay).toISOString() : null
}

/** The hand-over that was chosen, as it is sent. */
export function asHandOver({ email, validDays: days }: GivingValues): NewHandOver {
  return { email: email.trim() === '' ? null : email.trim(), validDays: Number(days) }
}

/** What is wrong with the last day on which a client secret is valid: over already, or not later than its link. */
export function wrongWithEnd(
  { way, expiryDay, validDays: days }: GivingValues,
  now: Date,
): 'over' | 'before-link' | undefined {
  const end = endOfDay(expiryDay).getTime()
  if (end <= now.getTime()) return 'over'
  const linkEnds = now.getTime() + Number(days) * dayMilliseconds
  return way === 'send' && end <= linkEnds ? 'before-link' : undefined
}
