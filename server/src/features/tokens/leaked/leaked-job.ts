import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import { PermanentFailure } from '../../../platform/jobs/permanent-failure.ts'

/** The name of the task that ends a client secret which somebody found. */
export const retireLeakedTask = 'retire_leaked_secret'

const Report = Type.Object({
  /** The HMAC of what was found under each key of the installation, in base64: one of them may be a secret's. */
  hmacs: Type.Array(Type.Object({ keyId: Type.String(), hmac: Type.String() })),
  foundAt: Type.Optional(Type.String()),
  address: Type.String(),
  userAgent: Type.Optional(Type.String()),
})

/** What was found, where, and from where that was reported. */
export type LeakedReport = Static<typeof Report>

const reportCheck = Compile(Report)
const sealedCheck = Compile(Type.Object({ keyId: Type.String(), sealed: Type.String() }))

const context = 'leaked secret'

/** The job for a report. It lies sealed in the queue: nobody who reads the database learns what was found where. */
export function leakedJob({ newest }: Keyring, report: LeakedReport): Job {
  const sealed = newest.seal(Buffer.from(JSON.stringify(report)), context).toString('base64')
  return { task: retireLeakedTask, payload: { keyId: newest.id, sealed } }
}

/** Opens it again. @throws PermanentFailure when the secret under which it was sealed is gone */
export function openLeakedJob(keyring: Keyring, payload: unknown): LeakedReport {
  const dropped = (why: string) =>
    new PermanentFailure(`a report of a found client secret was dropped: ${why}`)
  if (!sealedCheck.Check(payload)) throw dropped('it is none')
  const key = keyring.find(payload.keyId)
  if (key === undefined) throw dropped('its THERIAC_SECRET is gone')
  const report: unknown = JSON.parse(key.open(Buffer.from(payload.sealed, 'base64'), context).toString())
  if (!reportCheck.Check(report)) throw dropped('it is none')
  return report
}
