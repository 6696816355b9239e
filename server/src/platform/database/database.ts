import pg from 'pg'
import type { Column, Row } from './columns.ts'
import { asUnavailable } from '../unavailable.ts'
import { type SendAlone, shareConnections } from './share-connections.ts'
import type { Statement, Values } from './statement.ts'

/** The roles of the database under which the program works; none owns a table, none passes by row-level security. */
export type DatabaseRole =
  | 'theriac_app'
  | 'theriac_gate'
  | 'theriac_sign_in'
  | 'theriac_market'
  | 'theriac_national'

type Columns = Readonly<Record<string, Column>>

/** Runs statements, in a transaction or each on its own. */
export type Executor = {
  /** All rows. */
  many<P extends readonly Column[], C extends Columns>(
    of: Statement<P, C>,
    values: Values<P>,
  ): Promise<Row<C>[]>
  /** The row, or undefined where there is none. */
  maybe<P extends readonly Column[], C extends Columns>(
    of: Statement<P, C>,
    values: Values<P>,
  ): Promise<Row<C> | undefined>
  /** How many rows were written. */
  run<P extends readonly Column[], C extends Columns>(of: Statement<P, C>, values: Values<P>): Promise<number>
}

/** A transaction that is open. */
export type Transaction = Executor & {
  /** Sends a write whose rows nobody needs; when it fails, the transaction does, at the latest when it ends. */
  send<P extends readonly Column[], C extends Columns>(of: Statement<P, C>, values: Values<P>): void
}

/** Whose rows a transaction sees: those of an organisation (its id), those of a market, or what its role may see. */
export type Scope = string | { readonly market: string } | undefined

export type Database = Executor & {
  /** All or nothing: commits when `work` returns and rolls back when it throws. */
  transaction<T>(as: DatabaseRole, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Ends the connections when what runs has finished. */
  close(): Promise<void>
}

const int8ArrayType = 1016

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Opens the pool. Every connection starts as `theriac_gate`, which can do next to nothing: work for an organisation
 * takes its role inside its transaction, so work that forgot to say for whom it is finds no rows.
 * @throws at each use, `database.unavailable` as DatabaseUnavailable when the database cannot be reached
 */
export function openDatabase(
  connection: pg.PoolConfig,
  onError: (error: Error) => void,
  size = 10,
): Database {
  const pool = new pg.Pool({
    ...connection,
    pipeline: true,
    max: size,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 12_000,
    keepAlive: true,
    types,
    options:
      '-c role=theriac_gate -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC',
  })
  pool.on('error', onError)
  // One that breaks in use is told by the statement that ran on it; unheard, it would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    ...executorOn(shareConnections(pool)),
    transaction: (as, scope, work) => runTransaction(pool, openingText(as, scope), work),
    close: () => pool.end(),
  }
}

/** int8 as number, in arrays too, date as text: see columns.ts. */
export const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(int8ArrayType, readIntegers)
types.setTypeParser(pg.types.builtins.DATE, String)

function readIntegers(text: string): (number | null)[] {
  const members = text.slice(1, -1)
  return members === '' ? [] : members.split(',').map((one) => (one === 'NULL' ? null : Number(one)))
}

function openingText(as: DatabaseRole, scope: Scope): string {
  if (scope === undefined) return `begin; set local role ${as}`
  // Only these shapes are put into the text, which takes no parameters since it is several statements in one.
  if (typeof scope === 'object') {
    if (!/^[A-Z]{2}$/.test(scope.market)) throw new Error('A market’s code must be two capital letters.')
    return `begin; set local role ${as}; set local app.market_code = '${scope.market}'`
  }
  if (!uuidShape.test(scope)) throw new Error('An organisation id must be a UUID in lower case.')
  return `begin; set local role ${as}; set local app.organisation_id = '${scope}'`
}

function executorOn(send: SendAlone): Executor {
  const query = async <P extends readonly Column[], C extends Columns>(
    of: Statement<P, C>,
    values: Values<P>,
  ) => {
    try {
      return await send<Row<C>>({ name: of.name, text: of.text, values: [...values] })
    } catch (error) {
      throw asUnavailable(error)
    }
  }
  return {
    many: async (of, values) => (await query(of, values)).rows,
    maybe: async (of, values) => (await query(of, values)).rows[0],
    run: async (of, values) => (await query(of, values)).rowCount ?? 0,
  }
}

async function runTransaction<T>(
  pool: pg.Pool,
  opening: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asUnavailable(error)
  })
  const sent: Promise<unknown>[] = []
  const send = (promise: Promise<unknown>) => {
    sent.push(promise)
    // Awaited before the commit: until then a failure must not count as unhandled.
    promise.catch(() => {})
  }
  const executor = executorOn((query) => client.query(query))
  let isBroken = false
  try {
    // Not awaited: the first statement travels with it. Were it to fail, so would every statement after it.
    send(client.query(opening))
    const result = await work({ ...executor, send: (of, values) => send(executor.run(of, values)) })
    const commit = client.query('commit')
    send(commit)
    await Promise.all(sent)
    // The answer to a commit of a failed transaction is no error but the word ROLLBACK.
    if ((await commit).command !== 'COMMIT') throw new Error('The transaction was rolled back.')
    return result
  } catch (error) {
    const reason = await firstFailure(sent, error)
    isBroken = !(await rollBack(client))
    throw asUnavailable(reason)
  } finally {
    client.release(isBroken)
  }
}

// After one failure every further statement fails with 25P02, which tells nothing: the first one is the reason.
async function firstFailure(sent: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  const settled = await Promise.allSettled(sent)
  const isConsequence = error instanceof Error && 'code' in error && error.code === '25P02'
  return isConsequence ? (settled.find((one) => one.status === 'rejected')?.reason ?? error) : error
}

async function rollBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}
