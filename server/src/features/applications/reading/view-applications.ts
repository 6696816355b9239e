import type { Application, ApplicationRow } from '@theriac/contract/v1/applications.ts'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import {
  countApplications,
  findMarketApplication,
  listClosedApplications,
  listOpenApplications,
} from './application-list.sql.ts'
import { tellApplication, tellRow } from './read-application.ts'

const mostNamed = 500

/** The applications of the actor's market: those that are open, oldest first, or those that are over, the last one first. */
export async function viewApplications(
  { actor, tx, market, record }: PersonWork,
  which: 'open' | 'over',
): Promise<{ applications: ApplicationRow[]; total: number }> {
  const list = which === 'open' ? listOpenApplications : listClosedApplications
  const rows = await tx.many(list, [actor.marketCode, mostNamed])
  const counted = await tx.maybe(countApplications, [actor.marketCode])
  record({
    action: 'market.viewed',
    subject: `market:${actor.marketCode}`,
    details: { what: `${which} applications` },
  })
  return { applications: rows.map((row) => tellRow(row, market)), total: counted?.[which] ?? 0 }
}

/**
 * An application of the actor's market, looked at: that is in the trail of its organisation.
 * @throws application.not_found
 */
export async function viewApplication(work: PersonWork, applicationId: string): Promise<Application> {
  const { actor, tx, market, record } = work
  const row =
    (await tx.maybe(findMarketApplication, [actor.marketCode, applicationId])) ??
    raise('application.not_found')
  record({
    action: 'application.viewed',
    subject: `application:${applicationId}`,
    organisationId: row.organisationId,
  })
  return tellApplication(tx, row, market)
}
