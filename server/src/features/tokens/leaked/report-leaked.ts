import { unseen } from '@theriac/contract/typed-line.ts'
import type { Caller } from '../../../access/actor.ts'
import { OAuthRefusal } from '../../../access/oauth-refusal.ts'
import { countTry } from '../../../access/throttle/count-try.ts'
import { networkOf } from '../../../access/throttle/throttle.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Database } from '../../../platform/database/database.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { leakedJob } from './leaked-job.ts'

type Parts = { readonly database: Database; readonly clock: Clock; readonly keyring: Keyring }

const reportsAnHour = { free: 60, windowSeconds: 3600, longestSeconds: 3600 }
const mostOfPlace = 200

/**
 * Takes the report of a client secret that somebody found: whoever holds a secret can end it. Whether it is one is found
 * out later, by a job, so that neither the answer nor its time tells.
 * @throws in the report, temporarily_unavailable with 429 where too many come from an address
 */
export function createReportLeaked({ database, clock, keyring }: Parts) {
  return async (found: { secret: string; found_at?: string }, caller: Caller): Promise<void> => {
    const now = clock.now()
    const secret = found.secret.trim()
    const foundAt = asLine(found.found_at ?? '')
    const job = leakedJob(keyring, {
      hmacs: keyring.all.map((key) => ({ keyId: key.id, hmac: key.hmac(secret).toString('base64') })),
      ...(foundAt === '' ? {} : { foundAt }),
      address: caller.address,
      ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent }),
    })
    const limit = { name: `leaked ${networkOf(caller.address)}`, ...reportsAnHour }
    await database.transaction('theriac_sign_in', undefined, async (tx) => {
      const seconds = await countTry(tx, now, [limit])
      if (seconds > 0) throw tooMany(seconds)
      enqueue(tx, job)
    })
  }
}

// It goes into mails and into the trail: one line, of signs that one sees, none of them cut in half.
function asLine(text: string): string {
  const line = text.replaceAll(new RegExp(`[\\s${unseen}]+`, 'gu'), ' ').trim()
  return [...line].slice(0, mostOfPlace).join('')
}

function tooMany(seconds: number): OAuthRefusal {
  const sentence = `Too many reports came from this address. Wait ${seconds} seconds.`
  return new OAuthRefusal('temporarily_unavailable', sentence, 429, { 'retry-after': String(seconds) })
}
