import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findOrganisation } from '../../features/organisations/public.ts'

/** @throws organisation.not_found, where an empty list would say that the organisation has nothing */
export async function demandOrganisation({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<void> {
  if ((await tx.maybe(findOrganisation, [organisationId])) === undefined) raise('organisation.not_found')
}
