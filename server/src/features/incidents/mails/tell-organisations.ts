import type { Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { PermanentFailure } from '../../../platform/jobs/permanent-failure.ts'
import type { Task } from '../../../platform/jobs/task.ts'
import { type LetterParts, writeLetter } from '../../letters/public.ts'
import { readSettings } from '../../markets/public.ts'
import { incidentLetter } from './incident-letter.ts'
import { TellPayload, tellJob } from './tell-job.ts'
import { findToldLock, listSuperUsersOf, listTouchedOrganisations } from './tell-organisations.sql.ts'

const payloadCheck = Compile(TellPayload)
const organisationsAtOnce = 200
const mostNamed = 20

/**
 * Makes the task that mails the Super Users of each organisation once what an act has locked or unlocked: some
 * organisations at a time, and then the job for the next ones, all in one transaction.
 */
export function createTellOfIncident(database: Database, parts: LetterParts): Task {
  return async (payload) => {
    if (!payloadCheck.Check(payload)) throw new PermanentFailure('The job names no lock of an incident.')
    await database.transaction('theriac_national', undefined, (tx) => tell(tx, parts, payload))
  }
}

async function tell(tx: Transaction, parts: LetterParts, payload: Static<typeof TellPayload>): Promise<void> {
  const { incidentLockId, what, after } = payload
  const lock = await tx.maybe(findToldLock, [incidentLockId])
  if (lock === undefined) return
  const { marketSettings, ...facts } = lock
  const market = readSettings(marketSettings)
  const touched = await tx.many(listTouchedOrganisations, [
    ...([incidentLockId, after, organisationsAtOnce, mostNamed] as const),
  ])
  const readers = await tx.many(listSuperUsersOf, [touched.map(({ id }) => id)])
  const byOrganisation = Map.groupBy(readers, ({ organisationId }) => organisationId)
  for (const { id, name: organisation, clients, equipment } of touched) {
    for (const { email, name, language } of byOrganisation.get(id) ?? []) {
      const letter = writeLetter(parts, { email, name, language, market }, (reader) =>
        incidentLetter({ ...facts, what, organisation, clients, equipment }, reader),
      )
      enqueue(tx, letter)
    }
  }
  const last = touched.at(-1)
  if (last !== undefined && touched.length === organisationsAtOnce)
    enqueue(tx, tellJob({ incidentLockId, what, after: last.id }))
}
