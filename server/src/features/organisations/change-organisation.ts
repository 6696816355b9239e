import { raiseIfTaken } from '../../access/raise-if-taken.ts'
import type { Work } from '../../access/work.ts'
import { whatChanged } from '../../audit/what-changed.ts'
import { keptRepresentative, type Licence, type Representative } from './add-organisation.ts'
import { demandOrganisation, type MarketOrganisation } from './demand-organisation.ts'
import { updateOrganisation } from './organisation.sql.ts'

type OrganisationChanges = {
  readonly name?: string
  readonly representative?: Representative
  readonly licence?: Licence
}

/**
 * Changes the name, the Authorised Representative or the licence of an organisation of a market; its type is fixed.
 * @throws organisation.not_found, organisation.name_taken; request.invalid for an authorisation that is still to come
 */
export async function changeOrganisation(
  { tx, now, record }: Work,
  of: MarketOrganisation,
  changes: OrganisationChanges,
): Promise<void> {
  const { marketCode, organisationId } = of
  const { name, licenceNumber, licenceExpiresOn, ...found } = await demandOrganisation(tx, of)
  const { representativeName, representativeEmail, authorisedOn } = found
  const representative = { representativeName, representativeEmail, authorisedOn }
  const before = { name, ...representative, licenceNumber, licenceExpiresOn }
  const after = { ...before, ...pick(changes, now) }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  const values = [
    after.name,
    after.representativeName,
    after.representativeEmail,
    after.authorisedOn,
    after.licenceNumber,
    after.licenceExpiresOn,
  ] as const
  await tx
    .run(updateOrganisation, [marketCode, organisationId, ...values])
    .catch(raiseIfTaken('organisations_name', 'organisation.name_taken'))
  record({
    action: 'organisation.changed',
    subject: `organisation:${organisationId}`,
    organisationId,
    details: changed,
  })
}

function pick({ name, representative, licence }: OrganisationChanges, now: Date) {
  const given = representative === undefined ? undefined : keptRepresentative(representative, now)
  return {
    ...(name === undefined ? {} : { name }),
    ...(given === undefined
      ? {}
      : {
          representativeName: given.name,
          representativeEmail: given.email,
          authorisedOn: given.authorisedOn,
        }),
    ...(licence === undefined ? {} : { licenceNumber: licence.number, licenceExpiresOn: licence.expiresOn }),
  }
}
