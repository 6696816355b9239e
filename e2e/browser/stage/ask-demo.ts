import type { QueryResultRow } from 'pg'
import { askDatabase } from '../../stage/ask-database.ts'
import { embeddedConnection } from '../../stage/join-installation.ts'
import type { Demo } from './start-demo.ts'

/** Asks or changes the database of a demo past its server: where time has to go by, or something to be gone meanwhile. */
export async function askDemo<Row extends QueryResultRow>(
  { dataDirectory }: Demo,
  role: 'theriac_sign_in' | 'theriac_national' | 'theriac_gate',
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = await embeddedConnection(dataDirectory)
  return askDatabase<Row>({ ...connection, options: `-c role=${role}` }, sql, values)
}
