import type { AssertionClaims } from './read-assertion.ts'

// In seconds. How far the clock of a client may be off:
const tolerance = 60
// How far ahead the end of an assertion may be:
const longestLife = 300
// How long ago it may have been made. It counts once, so each request has its own, made for it:
const longestAge = 240

/**
 * What is wrong with what a client says of itself, as a sentence; undefined where nothing is (RFC 7523 §3 as updated by
 * RFC 10070 §4).
 * @param issuer the only thing that it may be meant for, and alone: no address of an endpoint, nothing else besides
 */
export function faultOfClaims(claims: AssertionClaims, issuer: string, now: Date): string | undefined {
  const { iss, sub, aud } = claims
  if (iss !== sub) return 'In the assertion of a client iss and sub are both the client id.'
  const [audience, another] = typeof aud === 'string' ? [aud] : aud
  if (audience !== issuer || another !== undefined) {
    return `The aud of the assertion must be ${issuer} and nothing else: no endpoint, no second value.`
  }
  return faultOfTimes(claims, now.getTime() / 1000)
}

type Times = Pick<AssertionClaims, 'exp' | 'iat' | 'nbf'>

function faultOfTimes({ exp, iat, nbf }: Times, now: number): string | undefined {
  const ahead = Math.max(iat ?? 0, nbf ?? 0) - now
  if (ahead > tolerance) {
    return `The assertion comes from the future: the clock of this client is ${tell(ahead)} ahead of ours. Set it.`
  }
  const age = iat === undefined ? 0 : now - iat
  const since = now - exp
  if (age > longestAge || since >= tolerance) {
    const when = iat === undefined ? `ended ${tell(since)} ago` : `was made ${tell(age)} ago`
    return `The assertion ${when}. Make one for each request; if it was new, the clock of this client is behind ours by as much.`
  }
  if (-since > longestLife + tolerance) {
    return `The assertion ends in ${tell(-since)}: make its exp at most ${longestLife} seconds from now, and look at the clock of this client.`
  }
  return undefined
}

function tell(seconds: number): string {
  return `${Math.round(seconds)} seconds`
}

/** Until when an assertion has to be remembered: after that it is refused for its age, on every node. */
export function rememberUntil({ exp }: Times): Date {
  return new Date((exp + tolerance) * 1000)
}
