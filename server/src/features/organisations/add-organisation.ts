import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { keptAddress } from '../../platform/mail/kept-address.ts'
import { findMarket } from '../markets/public.ts'
import { checkAuthorisedOn } from './organisation.ts'
import { insertOrganisation } from './organisation.sql.ts'

/** Who authorised an organisation's first Super User, and on which day, as YYYY-MM-DD. */
export type Representative = { readonly name: string; readonly email: string; readonly authorisedOn: string }

/** By what an organisation may trade in medicines, and its last day, as YYYY-MM-DD; null: it has none. */
export type Licence = { readonly number: string; readonly expiresOn: string | null }

type NewOrganisation = {
  readonly market: string
  readonly type: OrganisationType
  readonly name: string
  readonly representative?: Representative | undefined
  readonly licence?: Licence | undefined
}

/** Who authorised, as it is kept. @throws request.invalid for a day that is still to come */
export function keptRepresentative({ email, ...rest }: Representative, now: Date): Representative {
  checkAuthorisedOn(rest.authorisedOn, now)
  return { ...rest, email: keptAddress(email) }
}

/** What else an organisation begins with, handed down by whoever knows. */
type Beginning = (work: Work, organisationId: string) => Promise<void>

/**
 * Adds an organisation with all that it begins with.
 * @returns its id
 * @throws market.not_found, organisation.name_taken; request.invalid for an authorisation that is still to come
 */
export async function addOrganisation(
  work: Work,
  { market, type, name, licence, ...given }: NewOrganisation,
  beginnings: readonly Beginning[],
): Promise<string> {
  const { tx, now, record } = work
  const known = (await tx.maybe(findMarket, [market])) ?? raise('market.not_found')
  const id = newId(now)
  const representative =
    given.representative === undefined ? undefined : keptRepresentative(given.representative, now)
  const added = await tx.run(insertOrganisation, [
    ...([id, known.code, type, name, representative?.name ?? null] as const),
    ...([representative?.email ?? null, representative?.authorisedOn ?? null] as const),
    ...([licence?.number ?? null, licence?.expiresOn ?? null, now] as const),
  ])
  if (added === 0) raise('organisation.name_taken')
  for (const begin of beginnings) await begin(work, id)
  record({
    action: 'organisation.added',
    subject: `organisation:${id}`,
    organisationId: id,
    details: {
      ...{ market, type, name, ...(representative === undefined ? {} : { representative }) },
      ...(licence === undefined ? {} : { licence }),
    },
  })
  return id
}
