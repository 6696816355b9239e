import { workAsOperator, type Work } from '../../../access/work.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { type Addressee, type LetterParts, writeLetter } from '../../letters/public.ts'
import { readSettings } from '../../markets/public.ts'
import { listSuperUsersAt } from '../../people/public.ts'
import { listOrganisationsWithEndings, noteEndings } from './ending.sql.ts'
import { endingLetter } from './ending-letter.ts'

type Ending = RowOf<typeof noteEndings>
type Reading = { readonly addressee: Addressee; readonly supplier?: string; readonly endings: Ending[] }

const noticeDays = [30, 14, 7, 1]

/**
 * Mails the Super Users, and the contact of the client's supplier, that a credential ends by itself: 30, 14, 7 and 1 day
 * before. Every node may do it: each notice is sent once. Who has several to read has them in one mail.
 */
export async function tellOfEndings(database: Database, clock: Clock, parts: LetterParts): Promise<void> {
  const work = <T>(verb: (open: Work) => Promise<T>) =>
    workAsOperator(database, clock, { kind: 'operator', name: 'housekeeping' }, verb)
  const concerned = await work(({ tx, now }) => tx.many(listOrganisationsWithEndings, [now, noticeDays]))
  for (const { organisationId } of concerned)
    await work((open) => tellOrganisation(open, parts, organisationId))
}

async function tellOrganisation(work: Work, parts: LetterParts, organisationId: string): Promise<void> {
  const { tx, now, enqueue } = work
  const endings = await tx.many(noteEndings, [now, noticeDays, organisationId])
  for (const { addressee, supplier, endings: own } of await readingsOf(work, organisationId, endings)) {
    const lastEnd = new Date(Math.max(...own.map(({ expiresAt }) => expiresAt.getTime())))
    const facts = { endings: own, supplier, now }
    enqueue(writeLetter(parts, addressee, (reader) => endingLetter(facts, reader), lastEnd))
  }
}

async function readingsOf(
  { tx }: Work,
  organisationId: string,
  endings: readonly Ending[],
): Promise<Reading[]> {
  const readings = new Map<string, Reading>()
  const add = (key: string, reading: Omit<Reading, 'endings'>, ending: Ending) => {
    const known = readings.get(key) ?? { ...reading, endings: [] }
    known.endings.push(ending)
    readings.set(key, known)
  }
  const byLocation = Map.groupBy(endings, ({ locationId }) => locationId)
  for (const [locationId, there] of byLocation) {
    const superUsers = await tx.many(listSuperUsersAt, [organisationId, locationId])
    // Nobody has asked the supplier which language is his: he works for those who read this one.
    const language = superUsers[0]?.language ?? 'en'
    for (const ending of there) {
      const market = readSettings(ending.marketSettings)
      for (const one of superUsers) add(one.email, { addressee: { ...one, market } }, ending)
      const { supplierName: supplier, contactEmail: email, contactName } = ending
      if (supplier === null || email === null) continue
      const addressee = { email, language, market, name: contactName ?? undefined }
      add(`${supplier} ${email}`, { addressee, supplier }, ending)
    }
  }
  return [...readings.values()]
}
