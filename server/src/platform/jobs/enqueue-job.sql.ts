import { json, nullable, text, timestamp } from '../database/columns.ts'
import { statement } from '../database/statement.ts'

export const enqueueJob = statement({
  name: 'enqueue_job',
  params: [text, json, nullable(timestamp)],
  columns: {},
  text: 'select from enqueue_job($1, $2, $3)',
})
