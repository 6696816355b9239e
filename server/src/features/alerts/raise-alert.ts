import type { OwnWork } from '../../access/work.ts'
import { newReadableCode } from '../../platform/crypto/readable-code.ts'
import { insertAlert } from './alert.sql.ts'

/** The alerts of level 5, as the European hub names them. */
export type AlertCode = 'A2' | 'A3' | 'A7' | 'A24' | 'A52' | 'A68'

export type NewAlert = {
  readonly code: AlertCode
  readonly operation: 'verify' | 'supply' | 'reactivate'
  readonly operationCode: string
  readonly dataEntryMode: 'manual' | 'non-manual'
  readonly scheme: string
  readonly productCode: string
  readonly serialNumber: string
  readonly batch: string
  readonly expiry: string
}

/**
 * Records that a pack could not be authenticated (Regulation 2016/161 Art. 36(b)).
 * @returns the id that people use when they speak of the alert
 */
export function raiseAlert({ tx, actor, now }: OwnWork, alert: NewAlert): string {
  const id = newReadableCode()
  const { organisationId, locationId, clientUuid } = actor
  tx.send(insertAlert, [
    id,
    organisationId,
    locationId,
    clientUuid,
    alert.code,
    alert.operation,
    alert.operationCode,
    alert.dataEntryMode,
    alert.scheme,
    alert.productCode,
    alert.serialNumber,
    alert.batch,
    alert.expiry,
    now,
  ])
  return id
}
