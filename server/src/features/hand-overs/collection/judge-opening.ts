import { mostWrongCodes } from '../../clients/public.ts'

/** A hand-over that somebody opens, and what it leads to, as both are at this moment. */
export type Opened = {
  readonly wrongCodes: number
  readonly withdrawnAt: Date | null
  readonly expiresAt: Date
  readonly collectedAt: Date | null
  readonly openedAgainAt: Date | null
  /** Whether what was collected still counts. */
  readonly isCredentialLive: boolean
  /** Whether client, location and organisation are as they must be. */
  readonly isClientActive: boolean
}

/** What an opening comes to. */
export type Judgement = 'over' | 'client-locked' | 'wrong-code' | 'collect' | 'opened-again'

/**
 * Whether a hand-over can be opened. One that was collected can be, as long as what was collected counts: whoever comes
 * with the right code then is a second one, and that is found out once. No wrong code ends it then: a thief who collected
 * could keep his second from being heard.
 */
export function isOver(of: Opened, now: Date): boolean {
  if (of.withdrawnAt !== null || of.openedAgainAt !== null || of.expiresAt <= now) return true
  return of.collectedAt === null ? of.wrongCodes >= mostWrongCodes : !of.isCredentialLive
}

/** What opening a hand-over with a code comes to. While the client is locked no code is looked at, and none counted. */
export function judgeOpening(of: Opened, isCodeRight: () => boolean, now: Date): Judgement {
  if (isOver(of, now)) return 'over'
  if (!of.isClientActive) return 'client-locked'
  if (!isCodeRight()) return 'wrong-code'
  return of.collectedAt === null ? 'collect' : 'opened-again'
}
