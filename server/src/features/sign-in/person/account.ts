import type { RowOf } from '../../../platform/database/statement.ts'
import type { findAccount } from './account.sql.ts'

/** What is known of a person and his account. */
export type Account = RowOf<typeof findAccount>
