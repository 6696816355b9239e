import pg from 'pg'

type Shared = { readonly client: Promise<pg.PoolClient>; underWay: number; isBroken: boolean }

// More would wait for each other's answers longer than a connection of their own takes.
const mostAtOnce = 8

/** Sends a statement that is a transaction of its own. */
export type SendAlone = <R extends pg.QueryResultRow>(query: pg.QueryConfig) => Promise<pg.QueryResult<R>>

/**
 * Lets statements that are each a transaction of their own share connections: those of requests that come together
 * travel together, which halves the work of asking. Each still succeeds or fails alone.
 */
export function shareConnections(pool: pg.Pool): SendAlone {
  let newest: Shared | undefined
  const join = (): Shared => {
    if (newest === undefined || newest.isBroken || newest.underWay >= mostAtOnce) {
      newest = { client: pool.connect(), underWay: 0, isBroken: false }
    }
    newest.underWay += 1
    return newest
  }
  const leave = (shared: Shared, client: pg.PoolClient | undefined) => {
    shared.underWay -= 1
    if (shared.underWay > 0) return
    if (newest === shared) newest = undefined
    client?.release(shared.isBroken)
  }
  return async <R extends pg.QueryResultRow>(query: pg.QueryConfig) => {
    const shared = join()
    let client: pg.PoolClient | undefined
    try {
      client = await shared.client
      return await client.query<R>(query)
    } catch (error) {
      // What the database itself refuses leaves the connection whole.
      if (!(error instanceof pg.DatabaseError)) shared.isBroken = true
      throw error
    } finally {
      leave(shared, client)
    }
  }
}
