import type { Transaction } from '../../platform/database/database.ts'
import { findLanguageOf } from './letter.sql.ts'

/** The language of a person: the best guess at that of whoever reads what he sends or decides. */
export async function languageOf(tx: Transaction, personId: string): Promise<string> {
  return (await tx.maybe(findLanguageOf, [personId]))?.language ?? 'en'
}
