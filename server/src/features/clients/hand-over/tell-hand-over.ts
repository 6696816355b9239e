import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { HandOver } from '@theriac/contract/v1/hand-over.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import type { listLastCollections, listLastHandOvers } from './hand-over.sql.ts'

type Row = RowOf<typeof listLastHandOvers>

/** After so many wrong codes a hand-over ends. */
export const mostWrongCodes = 5

/** A hand-over, as its organisation sees it. */
export function tellHandOver(row: Row, now: Date): HandOver {
  const { id, sentTo, wrongCodes, createdBy, createdAt, expiresAt } = row
  return {
    ...{ id, sentTo, wrongCodes, createdBy },
    state: stateOf(row, now),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    collected: tellCollection(row),
    openedAgainAt: row.openedAgainAt?.toISOString() ?? null,
  }
}

/** When, from where and as what a supplier last collected credentials; null where none ever did. */
export function tellLastCollection(
  row: RowOf<typeof listLastCollections> | undefined,
): ClientEquipment['lastCollected'] {
  if (row === undefined) return null
  return { at: row.at.toISOString(), address: row.address, as: asWhat(row.kind) }
}

function stateOf(row: Row, now: Date): HandOver['state'] {
  if (row.openedAgainAt !== null) return 'opened-again'
  if (row.collectedAt !== null) return 'collected'
  if (row.wrongCodes >= mostWrongCodes) return 'spent'
  // What was over is not withdrawn by what came after it.
  if (row.withdrawnAt !== null && row.withdrawnAt < row.expiresAt) return 'withdrawn'
  return row.expiresAt <= now ? 'expired' : 'open'
}

function tellCollection(row: Row): HandOver['collected'] {
  if (row.collectedAt === null) return null
  return {
    at: row.collectedAt.toISOString(),
    address: row.collectedAddress,
    userAgent: row.collectedUserAgent,
    as: asWhat(row.collectedKind),
  }
}

function asWhat(kind: string | null): 'secret' | 'key' {
  return kind === 'secret' ? 'secret' : 'key'
}
