import { integer, timestamp } from '../database/columns.ts'
import { statement } from '../database/statement.ts'

export const forgetSpentJobs = statement({
  name: 'forget_spent_jobs',
  params: [timestamp, integer],
  columns: {},
  text: 'select from forget_spent_jobs($1, $2)',
})
