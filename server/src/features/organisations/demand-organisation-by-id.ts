import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { raise } from '../../access/raise.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { isOrganisationType } from './organisation.ts'
import { findOrganisation } from './organisation.sql.ts'

type KnownOrganisation = RowOf<typeof findOrganisation> & { readonly type: OrganisationType }

/** Finds an organisation that is only looked at. @throws organisation.not_found */
export async function demandOrganisationById(
  tx: Transaction,
  organisationId: string,
): Promise<KnownOrganisation> {
  const { type, ...rest } =
    (await tx.maybe(findOrganisation, [organisationId])) ?? raise('organisation.not_found')
  return isOrganisationType(type) ? { ...rest, type } : raise('organisation.not_found')
}
