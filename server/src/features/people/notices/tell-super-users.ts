import type { PersonWork } from '../../../access/work.ts'
import { type Letter, type LetterParts, type Reader, writeLetter } from '../../letters/public.ts'
import { listSuperUsersAt, noteNotice } from './notice.sql.ts'

/** What the Super Users of an organisation are told. */
export type Notice = {
  readonly organisationId: string
  /** Where it happened; null: at no location. */
  readonly locationId: number | null
  readonly about: 'equipment-locked' | 'secret-made' | 'key-added'
  readonly write: (reader: Reader) => Letter
}

const quietSeconds = 900

/**
 * Mails the Super Users of an organisation who work at a location, each in his language, once the transaction has ended
 * well. About one kind of thing a mail goes every quarter of an hour at most: the first of many tells to look.
 */
export async function tellSuperUsers(
  { tx, now, market, enqueue }: PersonWork,
  parts: LetterParts,
  { organisationId, locationId, about, write }: Notice,
): Promise<void> {
  const quietSince = new Date(now.getTime() - quietSeconds * 1000)
  if ((await tx.run(noteNotice, [organisationId, about, now, quietSince])) === 0) return
  for (const superUser of await tx.many(listSuperUsersAt, [organisationId, locationId])) {
    enqueue(writeLetter(parts, { ...superUser, market }, write))
  }
}
