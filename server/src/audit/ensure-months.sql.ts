import { timestamp } from '../platform/database/columns.ts'
import { statement } from '../platform/database/statement.ts'

export const ensureAuditMonths = statement({
  name: 'ensure_audit_months',
  params: [timestamp],
  columns: {},
  text: 'select from ensure_audit_months($1)',
})
