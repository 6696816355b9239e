import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import {
  type readNationalAttention as contract,
  WithoutSuperUserKind,
} from '@theriac/contract/v1/attention.ts'
import { Compile } from 'typebox/compile'
import type { PersonWork } from '../../access/work.ts'
import { isOrganisationType } from '../organisations/public.ts'
import {
  countInMarket,
  listEndingLicences,
  listLockedByNmvo,
  listWithoutSuperUser,
} from './national-attention.sql.ts'

type Answer = AnswerOf<typeof contract>

const kinds = Compile(WithoutSuperUserKind)
const mostNamed = 100

/** What needs attention in the actor's market, and how much there is of what he may see; the look is in the trail. */
export async function readNationalAttention(work: PersonWork): Promise<Answer> {
  const { actor, tx, now, record } = work
  const market = actor.marketCode
  const organisations = await tx.many(listWithoutSuperUser, [market, now, mostNamed])
  const counted = await tx.maybe(countInMarket, [market])
  const mayReadClients = actor.permissions.has('national-clients:read')
  const locked = mayReadClients ? await tx.many(listLockedByNmvo, [market, mostNamed]) : []
  record({ action: 'market.viewed', subject: `market:${market}`, details: { what: 'attention' } })
  return {
    organisations: organisations.map(({ kind, id, name, type, since }) => {
      if (!kinds.Check(kind) || !isOrganisationType(type))
        throw new Error('A statement told of a kind that there is not.')
      return { kind, id, name, type, since: since.toISOString() }
    }),
    totalOrganisations: organisations[0]?.total ?? 0,
    clients: locked.map(({ clientId, name, organisationId, organisationName, reason, lockedAt }) => ({
      ...{ clientId, equipmentId: name, reason, lockedAt: lockedAt.toISOString() },
      organisation: { id: organisationId, name: organisationName },
    })),
    totalClients: locked[0]?.total ?? 0,
    ...(await readLicences(work)),
    counts: {
      organisations: counted?.organisations ?? 0,
      suspendedOrganisations: counted?.suspendedOrganisations ?? 0,
      clients: mayReadClients ? (counted?.clients ?? 0) : 0,
      lockedClients: mayReadClients ? (counted?.lockedClients ?? 0) : 0,
      openApplications: actor.permissions.has('national-applications:read')
        ? (counted?.openApplications ?? 0)
        : 0,
    },
  }
}

async function readLicences({
  actor,
  tx,
  now,
}: PersonWork): Promise<Pick<Answer, 'licences' | 'totalLicences'>> {
  const rows = await tx.many(listEndingLicences, [actor.marketCode, now, mostNamed])
  const licences = rows.flatMap(({ isExpired, type, total: _total, ...licence }) =>
    isOrganisationType(type)
      ? [{ kind: isExpired ? 'licence-expired' : 'licence-expires', type, ...licence } as const]
      : [],
  )
  return { licences, totalLicences: rows[0]?.total ?? 0 }
}
