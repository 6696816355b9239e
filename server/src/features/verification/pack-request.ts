import { hash } from 'node:crypto'
import { checkProductCode } from '@theriac/barcode/check-product-code.ts'
import { checkBatch, checkSerialNumber } from '@theriac/barcode/pack-element.ts'
import { parseExpiry } from '@theriac/barcode/parse-expiry.ts'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import type { OperationCode } from '@theriac/contract/operation-codes.ts'
import type { verifyPack } from '@theriac/contract/verification.ts'

type DataEntryMode = 'manual' | 'non-manual'

/** A request about one pack whose every element is well formed. */
export type PackRequest = {
  readonly scheme: 'gs1' | 'ppn'
  readonly productCode: string
  readonly serialNumber: string
  readonly batch: string
  /** As it was sent. */
  readonly expiry: string
  /** YYYY-MM-DD; the last of the month where no day was given. */
  readonly expiryDate: string
  readonly isDayGiven: boolean
  readonly dataEntryMode: DataEntryMode
  readonly transactionId: string | undefined
}

type ParsedRequest =
  | { readonly ok: true; readonly request: PackRequest }
  | { readonly ok: false; readonly code: OperationCode }

type RawRequest = Pick<InputOf<typeof verifyPack>, 'params' | 'query' | 'headers'>

/** Reads a request about one pack; a wrong element is named by the operation code of the refusal. */
export function parsePackRequest({ params, query, headers }: RawRequest, now: Date): ParsedRequest {
  const refuse = (code: OperationCode): ParsedRequest => ({ ok: false, code })
  const { scheme, productCode, serialNumber } = params
  const dataEntryMode = headers['emvs-data-entry-mode']
  const transactionId = headers['client-transaction-id']
  if (dataEntryMode === undefined) return refuse('61020012')
  if (dataEntryMode !== 'manual' && dataEntryMode !== 'non-manual') return refuse('61020013')
  if (transactionId !== undefined && !/^[\x21-\x7e]{1,36}$/.test(transactionId)) return refuse('61020015')
  if (scheme !== 'gs1' && scheme !== 'ppn') return refuse('61020009')
  if (!checkProductCode(scheme, productCode).ok) return refuse('61020008')
  if (!checkSerialNumber(serialNumber).ok) return refuse('61020011')
  const { batch, expiry } = query
  if (batch === undefined || batch === '') return refuse('61020000')
  if (!checkBatch(batch).ok) return refuse('61020006')
  if (expiry === undefined || expiry === '') return refuse('61020004')
  const parsed = parseExpiry(expiry, now)
  if (!parsed.ok) return refuse('61020007')
  const elements = { scheme, productCode, serialNumber, batch, expiry, dataEntryMode, transactionId } as const
  return { ok: true, request: { ...elements, expiryDate: parsed.date, isDayGiven: parsed.dayGiven } }
}

/** How the trail names the pack. */
export function subjectOf({ scheme, productCode, serialNumber }: PackRequest): string {
  return `pack:${scheme}/${productCode}/${serialNumber}`
}

/** Tells whether two requests ask for the same: under one client-transaction-id they must. */
export function digestOf(request: PackRequest, operation: string): Buffer {
  const { scheme, productCode, serialNumber, batch, expiry, dataEntryMode } = request
  const parts = [operation, scheme, productCode, serialNumber, batch, expiry, dataEntryMode]
  return hash('sha256', JSON.stringify(parts), 'buffer')
}
