import { Fault } from '../fault.ts'

const isAway = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|ENOENT|EPIPE|EHOST|ENET|57P0|08|53)/

/** A failure to connect at the start as one sentence for the operator; any other error stays as it is. */
export function connectionFault(error: unknown): unknown {
  if (error instanceof AggregateError) return connectionFault(error.errors[0])
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentenceOf(code, error instanceof Error ? error.message : '')
  return sentence === undefined ? error : new Fault(sentence, { cause: error })
}

function sentenceOf(code: string, message: string): string | undefined {
  if (code === '28P01' || code === '28000') {
    return 'The database refuses the user of DATABASE_URL: check its name, its password and pg_hba.conf.'
  }
  if (code === '3D000')
    return 'The database that DATABASE_URL names does not exist: create it, or name another one.'
  if (code === '42501')
    return 'The user of DATABASE_URL lacks rights in the database: make it the owner of the database.'
  if (isAway.test(code) || /timeout|terminated|not queryable/i.test(message)) {
    return 'The database cannot be reached: check DATABASE_URL, and that PostgreSQL runs there and takes connections.'
  }
  return undefined
}
