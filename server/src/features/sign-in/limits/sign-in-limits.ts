import type { Caller } from '../../../access/actor.ts'
import { Refusal, retryAfter } from '../../../access/raise.ts'
import type { Limit } from '../../../access/throttle/count-try.ts'
import { mailsToOne } from '../../../access/throttle/mail-limit.ts'
import { networkOf } from '../../../access/throttle/throttle.ts'

const quarterSeconds = 900
const hourSeconds = 3600
const halfDaySeconds = 43_200

/**
 * Passwords tried for a User Name, whether there is an account or not: from one network the tenth wrong one is followed
 * by a wait. From all together it is the hundredth, and the wait stays short: it keeps the owner waiting too.
 */
export function limitsOfUserName(emailDigest: string, { address }: Caller): Limit[] {
  const here = `sign-in ${emailDigest} at ${networkOf(address)}`
  return [
    { name: here, free: 9, windowSeconds: quarterSeconds },
    { name: `sign-in ${emailDigest}`, free: 99, windowSeconds: quarterSeconds, longestSeconds: 30 },
  ]
}

// What a whole hospital may share: one who tries there over and over must not keep all the others waiting for long.
const ofNetwork = { free: 99, windowSeconds: quarterSeconds, longestSeconds: 30 } as const

/** Passwords tried from an address. What protects an account is its own count. */
export function limitOfAddress({ address }: Caller): Limit {
  return { name: `sign-in at ${networkOf(address)}`, ...ofNetwork }
}

/** Passwords tried in a browser in which this person has signed in before. */
export function limitOfKnownBrowser(browser: string, personId: string): Limit {
  return { name: `sign-in in ${browser} ${personId}`, free: 9, windowSeconds: quarterSeconds }
}

/** Passwords that somebody who is signed in tries for his own account: nobody else can use this up. */
export function limitOfOwnPassword(personId: string): Limit {
  return { name: `own password ${personId}`, free: 9, windowSeconds: quarterSeconds }
}

/** New passwords tried for an account or an invitation, and from an address: each is work, also where it is refused. */
export function limitsOfChoices(of: string, { address }: Caller): { ofOne: Limit; ofAddress: Limit } {
  return {
    ofOne: { name: `new password of ${of}`, free: 9, windowSeconds: quarterSeconds },
    ofAddress: { name: `new passwords at ${networkOf(address)}`, ...ofNetwork },
  }
}

/** Codes tried for a person, over however many sign-ins; only who has the password comes here. */
export function limitOfCodes(personId: string): Limit {
  return { name: `codes ${personId}`, free: 14, windowSeconds: hourSeconds }
}

/**
 * Links mailed to an address, whether there is an account or not: after some ten in half a day they go ever more rarely,
 * whoever asks for them, but one as often as a link ends: so there is always one in the mailbox that counts.
 */
export function limitOfResets(emailDigest: string): Limit {
  const name = `reset ${emailDigest}`
  return { name, free: 4, windowSeconds: halfDaySeconds, longestSeconds: resetLinkSeconds }
}

/** How long a link for a new password counts. */
export const resetLinkSeconds = hourSeconds

/** Links asked for in a browser in which this person has signed in before. */
export function limitOfResetsInBrowser(browser: string, personId: string): Limit {
  return {
    name: `reset in ${browser} ${personId}`,
    free: 4,
    windowSeconds: quarterSeconds,
    longestSeconds: 240,
  }
}

/**
 * Links asked for from an address, far more than a whole chain of pharmacies behind it needs: what is mailed is limited by
 * the count of each name, and this one spares the database. The wait stays short, since it keeps everybody there waiting.
 */
export function limitOfResetsAt({ address }: Caller): Limit {
  const name = `reset at ${networkOf(address)}`
  return { name, free: 299, windowSeconds: quarterSeconds, longestSeconds: 30 }
}

/** Changes of e-mail that a person asks for: each sends mail to an address that may be somebody else's. */
export function limitOfEmailChanges(personId: string): Limit {
  const { most, windowSeconds } = mailsToOne
  return { name: `e-mail changes ${personId}`, free: most - 1, windowSeconds }
}

/** The refusal while tries are slowed. */
export function slowed(waitSeconds: number): Refusal {
  return new Refusal('sign_in.slowed', retryAfter(waitSeconds))
}
