import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { hmacOfAnswer, type KnownFact } from './known-fact.ts'
import { insertKnownFact } from './onboarding.sql.ts'

/** Keeps what will be asked; of the answers only what they can be compared with. */
export function writeKnownFacts(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { newest }: Keyring,
  organisationId: string,
  knownFacts: readonly KnownFact[],
): void {
  for (const [place, { question, answer }] of knownFacts.entries()) {
    const id = newId(now)
    const kept = [hmacOfAnswer(newest, id, answer), newest.id] as const
    tx.send(insertKnownFact, [id, organisationId, place, question, ...kept])
  }
}
