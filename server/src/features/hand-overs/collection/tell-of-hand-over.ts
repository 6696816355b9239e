import type { LinkHolder } from '../../../access/actor.ts'
import type { Work } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { type Addressee, type LetterParts, writeLetter } from '../../letters/public.ts'
import { readSettings } from '../../markets/public.ts'
import { listSuperUsersAt } from '../../people/public.ts'
import type { findHandOver } from '../parts/hand-over.sql.ts'
import { type Tidings, tidingsLetter } from '../letters/tidings-letter.ts'

/** A hand-over that somebody opens, with what is told of it. */
export type Scene = RowOf<typeof findHandOver>

/** Mails whoever made a hand-over, and the Super Users who work at its location, what became of it; to each one mail. */
export async function tellOfHandOver(
  { actor, tx, now, enqueue }: Work<LinkHolder>,
  parts: LetterParts,
  scene: Scene,
  became: Pick<Tidings, 'about' | 'as' | 'oldEndsAt'>,
): Promise<void> {
  const { locationId, creatorEmail, creatorName, creatorLanguage } = scene
  const market = readSettings(scene.marketSettings)
  const tidings = { ...scene, ...became, at: now, address: actor.caller.address }
  const readers = new Map<string, Addressee>()
  for (const superUser of await tx.many(listSuperUsersAt, [actor.organisationId, locationId]))
    readers.set(superUser.email, { ...superUser, market })
  if (creatorEmail !== null) {
    const [name, language] = [creatorName ?? undefined, creatorLanguage ?? 'en']
    readers.set(creatorEmail, { email: creatorEmail, name, language, market })
  }
  for (const addressee of readers.values()) {
    enqueue(writeLetter(parts, addressee, (reader) => tidingsLetter(tidings, reader)))
  }
}
