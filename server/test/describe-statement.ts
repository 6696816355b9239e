import type pg from 'pg'
import type { Statement } from '../src/platform/database/statement.ts'

/** What PostgreSQL itself says of a statement: the types that go in, the names and types that come out. */
export type Described = {
  readonly params: readonly string[]
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Prepares a statement on the server without running it. @throws what the server says of a wrong one */
export async function describeStatement(client: pg.Client, { text }: Statement): Promise<Described> {
  const described = await new Promise<RawDescription>((resolve, reject) => {
    client.query(new Description(text, resolve, reject))
  })
  const { rows } = await client.query<{ oid: string; type: string }>(
    'select oid, typname as type from pg_type',
  )
  const types = new Map(rows.map(({ oid, type }) => [Number(oid), type]))
  const nameOf = (oid: number) => types.get(oid) ?? String(oid)
  return {
    params: described.params.map(nameOf),
    columns: described.columns.map(({ name, dataTypeID }) => ({ name, type: nameOf(dataTypeID) })),
  }
}

type RawColumn = { readonly name: string; readonly dataTypeID: number }
type RawDescription = { params: readonly number[]; columns: readonly RawColumn[] }

// Parse and Describe of the wire protocol, which pg has no call for.
class Description implements pg.Submittable {
  readonly #text: string
  readonly #resolve: (description: RawDescription) => void
  readonly #reject: (error: Error) => void
  readonly #described: RawDescription = { params: [], columns: [] }

  constructor(text: string, resolve: (description: RawDescription) => void, reject: (error: Error) => void) {
    this.#text = text
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    connection.once('parameterDescription', ({ dataTypeIDs }: { dataTypeIDs: readonly number[] }) => {
      this.#described.params = dataTypeIDs
    })
    connection.parse({ name: '', text: this.#text, types: [] }, true)
    connection.describe({ type: 'S', name: '' }, true)
    connection.sync()
  }

  handleRowDescription({ fields }: { fields: readonly RawColumn[] }): void {
    this.#described.columns = fields
  }

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#described)
  }
}
