import { effectiveState, isPast } from '../../features/verification/public.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import type { listDemoPacks } from './demo.sql.ts'

/** A pack of the demo, with the state that a verification finds. */
type DemoPack = {
  readonly scheme: string
  readonly productCode: string
  readonly serialNumber: string
  readonly batch: string
  /** YYMMDD */
  readonly expiry: string
  readonly state: string
}

/** Describes a pack as a scanner would read it. */
export function describePack(row: RowOf<typeof listDemoPacks>, now: Date): DemoPack {
  const { scheme, productCode, serialNumber, batch, expiry, state } = row
  const overridden = effectiveState({
    ...{ state, isWithdrawn: row.withdrawnAt !== null, isRecalled: row.recalledAt !== null },
    isExpired: isPast(expiry, now),
  })
  const elements = { scheme, productCode, serialNumber, batch }
  return { ...elements, expiry: expiry.slice(2).replaceAll('-', ''), state: overridden }
}
