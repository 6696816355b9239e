import { Refusal, retryAfter } from '../raise.ts'

/** How many mails may go within a time. */
export type MailLimit = { readonly most: number; readonly windowSeconds: number }

/** Mails of one sort to one person or address. */
export const mailsToOne: MailLimit = { most: 3, windowSeconds: 900 }

/** Since when mails count together. */
export function countsSince({ windowSeconds }: MailLimit, now: Date): Date {
  return new Date(now.getTime() - windowSeconds * 1000)
}

/**
 * How long to wait until one mail more may go.
 * @param sends when mails went, in any order
 * @returns seconds, or 0 when one may go now
 */
export function secondsUntilMail(
  sends: readonly Date[],
  { most, windowSeconds }: MailLimit,
  now: Date,
): number {
  const times = sends.map((sent) => sent.getTime()).toSorted((one, other) => other - one)
  const oldest = times[most - 1]
  if (oldest === undefined) return 0
  return Math.max(0, Math.ceil((oldest + windowSeconds * 1000 - now.getTime()) / 1000))
}

/** The refusal when too much mail was sent. */
export function tooManySends(waitSeconds: number): Refusal {
  return new Refusal('code.too_many_sends', retryAfter(waitSeconds))
}
