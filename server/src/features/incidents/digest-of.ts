import { createHash } from 'node:crypto'

/**
 * Names a set of clients by their ids, in their order. Whether an organisation has locked or deleted one of them is no
 * part of it: it is locked all the same, and whoever must act at once is not sent back for it.
 */
export function digestOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join(' ')).digest('hex')
}
