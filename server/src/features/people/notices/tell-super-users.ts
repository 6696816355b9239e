import type { PersonWork } from '../../../access/work.ts'
import { type Letter, type LetterParts, type Reader, writeLetter } from '../../letters/public.ts'
import { isFirstNotice } from './is-first-notice.ts'
import { listSuperUsersAt } from './notice.sql.ts'

/** What the Super Users of an organisation are told. */
export type Notice = {
  readonly organisationId: string
  /** Where it happened; null: at no location. */
  readonly locationId: number | null
  readonly about: 'equipment-locked' | 'secret-made' | 'key-added'
  readonly write: (reader: Reader) => Letter
}

/**
 * Mails the Super Users of an organisation who work at a location, each in his language, once the transaction has ended
 * well. About one kind of thing a mail goes every quarter of an hour at most: the first of many tells to look.
 */
export async function tellSuperUsers(
  work: PersonWork,
  parts: LetterParts,
  { organisationId, locationId, about, write }: Notice,
): Promise<void> {
  const { tx, market, enqueue } = work
  if (!(await isFirstNotice(work, organisationId, about))) return
  for (const superUser of await tx.many(listSuperUsersAt, [organisationId, locationId])) {
    enqueue(writeLetter(parts, { ...superUser, market }, write))
  }
}
