import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { keptAddressIfAny } from '../../platform/mail/kept-address.ts'
import type { KnownFact } from './known-fact.ts'
import { insertOnboarding, insertProposedLocation } from './onboarding.sql.ts'
import { writeKnownFacts } from './write-known-facts.ts'

/** A location as the national organisation knows it. */
export type ProposedLocation = {
  readonly name: string
  readonly address: string | null
  readonly city: string | null
  readonly postalCode: string
  readonly contactEmail: string | null
}

type Known = {
  readonly knownFacts?: readonly KnownFact[] | undefined
  readonly locations?: readonly ProposedLocation[] | undefined
}

/** Makes what an invited organisation begins with: the facts that are asked for, and the locations to confirm. */
export function beginOnboarding(keyring: Keyring, { knownFacts = [], locations = [] }: Known) {
  return async ({ tx, now, record }: Work, organisationId: string): Promise<void> => {
    await tx.run(insertOnboarding, [organisationId])
    writeKnownFacts({ tx, now }, keyring, organisationId, knownFacts)
    for (const [place, { name, address, city, postalCode, contactEmail }] of locations.entries()) {
      const details = [name, address, city, postalCode, keptAddressIfAny(contactEmail)] as const
      tx.send(insertProposedLocation, [newId(now), organisationId, place, ...details])
    }
    if (knownFacts.length + locations.length === 0) return
    record({
      action: 'onboarding.begun',
      subject: `organisation:${organisationId}`,
      organisationId,
      details: { questions: knownFacts.map(({ question }) => question), locations },
    })
  }
}
