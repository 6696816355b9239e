import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { insertBatch, insertPacks, insertProduct } from './product.sql.ts'

export type NewProduct = {
  readonly scheme: 'gs1' | 'ppn'
  readonly code: string
  readonly name: string
  readonly commonName: string
  readonly form: string
  readonly strength: string
  readonly packSize: string
}

export type NewBatch = {
  readonly batch: string
  /** YYYY-MM-DD */
  readonly expiry: string
  readonly serialNumbers: readonly string[]
  readonly recallReason?: string
}

/**
 * Adds a product, so that batches of packs can be added to it.
 * @returns its id
 */
export async function addProduct({ tx, now, record }: Work, product: NewProduct): Promise<number> {
  const { scheme, code, name, commonName, form, strength, packSize } = product
  const values = [scheme, code, name, commonName, form, strength, packSize, now] as const
  const { id } = (await tx.maybe(insertProduct, values)) ?? raise('server.failed')
  record({ action: 'product.added', subject: `product:${scheme}/${code}`, details: { name } })
  return id
}

/** Adds a batch of active packs to a product, and its recall where it has one. */
export async function addBatch({ tx, now, record }: Work, productId: number, given: NewBatch): Promise<void> {
  const { batch, expiry, serialNumbers, recallReason = null } = given
  const values = [productId, batch, expiry, now, recallReason === null ? null : now, recallReason] as const
  const { id } = (await tx.maybe(insertBatch, values)) ?? raise('server.failed')
  await tx.run(insertPacks, [productId, id, serialNumbers])
  record({
    action: 'batch.added',
    subject: `batch:${productId}/${batch}`,
    details: { expiry, packs: serialNumbers.length, recallReason },
  })
}
