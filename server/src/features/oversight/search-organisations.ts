import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import type { searchOrganisations as contract } from '@theriac/contract/v1/national.ts'
import type { PersonWork } from '../../access/work.ts'
import { isOrganisationType } from '../organisations/public.ts'
import { countOrganisations, listPage } from './organisation-list.sql.ts'
import { readPageKey, writePageKey } from './page-key.ts'

const pageRows = 50

/**
 * A page of the organisations of the actor's market, by name; a search is in the trail once, with its first page.
 * @throws request.invalid when the page is not one
 */
export async function searchOrganisations(
  { actor, tx, record }: PersonWork,
  query: InputOf<typeof contract>['query'],
): Promise<AnswerOf<typeof contract>> {
  const { search = null, type = null, status = null, after } = query
  const sought = [actor.marketCode, search === '' ? null : search, type, status] as const
  const key = after === undefined ? undefined : readPageKey(after)
  const rows = await tx.many(listPage, [...sought, key?.name ?? null, key?.id ?? null, pageRows + 1])
  const total = await tx.maybe(countOrganisations, sought)
  if (key === undefined) {
    const subject = `market:${actor.marketCode}`
    record({ action: 'organisation.searched', subject, details: { search, type, status } })
  }
  const page = rows.slice(0, pageRows)
  const last = page.at(-1)
  return {
    organisations: page.flatMap((row) => {
      if (!isOrganisationType(row.type)) return []
      return [{ ...row, type: row.type, status: row.status === 'active' ? 'active' : 'suspended' } as const]
    }),
    total: total?.total ?? 0,
    next: rows.length > pageRows && last !== undefined ? writePageKey(last) : null,
  }
}
