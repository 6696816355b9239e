import type { Caller } from '../../../access/actor.ts'
import { Refusal } from '../../../access/raise.ts'
import type { Limit } from '../../../access/throttle/count-try.ts'
import { networkOf } from '../../../access/throttle/throttle.ts'

const quarterSeconds = 900
const hourSeconds = 3600

/** Passwords tried for a User Name, whether there is an account or not: the tenth wrong one is followed by a wait. */
export function limitOfUserName(emailDigest: string): Limit {
  return { name: `sign-in ${emailDigest}`, free: 9, windowSeconds: quarterSeconds }
}

/** Passwords tried from an address, which a whole hospital may share. */
export function limitOfAddress({ address }: Caller): Limit {
  return { name: `sign-in at ${networkOf(address)}`, free: 99, windowSeconds: quarterSeconds }
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
    ofAddress: { name: `new passwords at ${networkOf(address)}`, free: 99, windowSeconds: quarterSeconds },
  }
}

/** Codes tried for a person, over however many sign-ins; only who has the password comes here. */
export function limitOfCodes(personId: string): Limit {
  return { name: `codes ${personId}`, free: 14, windowSeconds: hourSeconds }
}

/** Links asked for, whether there is an account or not. */
export function limitsOfResets(emailDigest: string, { address }: Caller): Limit[] {
  return [
    { name: `reset ${emailDigest}`, free: 4, windowSeconds: quarterSeconds },
    { name: `reset at ${networkOf(address)}`, free: 29, windowSeconds: quarterSeconds },
  ]
}

/** Changes of e-mail that a person asks for: each sends mail to an address that may be somebody else's. */
export function limitOfEmailChanges(personId: string): Limit {
  return { name: `e-mail changes ${personId}`, free: 2, windowSeconds: quarterSeconds }
}

/** The refusal while tries are slowed. */
export function slowed(waitSeconds: number): Refusal {
  return new Refusal('sign_in.slowed', { headers: { 'retry-after': String(waitSeconds) } })
}

/** The refusal when too much mail was sent. */
export function tooManySends(waitSeconds: number): Refusal {
  return new Refusal('code.too_many_sends', { headers: { 'retry-after': String(waitSeconds) } })
}
