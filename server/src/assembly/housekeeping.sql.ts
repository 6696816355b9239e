import { timestamp } from '../platform/database/columns.ts'
import { statement } from '../platform/database/statement.ts'

export const ensureAuditMonths = statement({
  name: 'ensure_audit_months',
  params: [timestamp],
  columns: {},
  text: 'select from ensure_audit_months($1)',
})

export const forgetRevokedTokens = statement({
  name: 'forget_revoked_tokens',
  params: [timestamp],
  columns: {},
  text: `
    delete from revoked_tokens
    where expires_at < $1`,
})

export const forgetThrottles = statement({
  name: 'forget_throttles',
  params: [timestamp],
  columns: {},
  text: `
    delete from throttles
    where window_started_at < $1::timestamptz - interval '1 day'`,
})

export const forgetClientTransactions = statement({
  name: 'forget_client_transactions',
  params: [timestamp],
  columns: {},
  text: `
    delete from client_transactions
    where created_at < $1::timestamptz - interval '30 days'`,
})

export const forgetTypingMistakes = statement({
  name: 'forget_typing_mistakes',
  params: [timestamp],
  columns: {},
  text: `
    delete from typing_mistakes
    where since < $1::timestamptz - interval '2 days'`,
})
