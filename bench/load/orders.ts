import { text } from 'node:stream/consumers'
import { Type, type Static, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

const measured = {
  warmUpSeconds: Type.Number(),
  seconds: Type.Number(),
  /** Of the packs that may be used, the first; see packOf. */
  firstPack: Type.Integer(),
  packs: Type.Integer(),
}

const client = Type.Object({
  clientId: Type.String(),
  clientSecret: Type.String(),
  /** In PEM. */
  privateKey: Type.String(),
})

/** What the load does to a server over HTTP. */
export const LoadOrder = Type.Object({
  ...measured,
  port: Type.Integer(),
  tokenPath: Type.String(),
  /** For whom a client signs what it proves itself with. */
  issuer: Type.String(),
  /** One after another on every connection. */
  operations: Type.Array(
    Type.Union([
      Type.Literal('grant token'),
      Type.Literal('grant token by key'),
      Type.Literal('verify'),
      Type.Literal('supply'),
      Type.Literal('page'),
    ]),
  ),
  client,
  /** Whose page it is, and the cookies of the browsers that look at it. */
  page: Type.Object({ locationId: Type.Integer(), cookies: Type.Array(Type.String()) }),
  connections: Type.Integer(),
  /** Requests a second at fixed times, whether or not the server keeps up; without it, as many as it answers. */
  perSecond: Type.Optional(Type.Number()),
  /** The process whose share of its core is read. */
  serverProcessId: Type.Integer(),
})

export type LoadOrder = Static<typeof LoadOrder>

/** What the loop of bare statements does to the database. */
export const LoopOrder = Type.Object({
  ...measured,
  operation: Type.Union([Type.Literal('verify'), Type.Literal('supply')]),
  databaseUrl: Type.String(),
  poolSize: Type.Integer(),
  /** How many operations are under way at a time. */
  concurrency: Type.Integer(),
  client: Type.Object({ clientId: Type.String(), organisationId: Type.String(), locationId: Type.Integer() }),
})

export type LoopOrder = Static<typeof LoopOrder>

/** What was measured. Shares are of one core: 1 is one core busy all the time. */
export const Sample = Type.Object({
  operations: Type.Integer(),
  perSecond: Type.Number(),
  p50Milliseconds: Type.Number(),
  p95Milliseconds: Type.Number(),
  p99Milliseconds: Type.Number(),
  /** Packs that were used, the warm-up's included. */
  packsUsed: Type.Integer(),
  serverShare: Type.Optional(Type.Number()),
  loadShare: Type.Optional(Type.Number()),
  machineShare: Type.Optional(Type.Number()),
})

export type Sample = Static<typeof Sample>

/** Reads the order that came on standard input. */
export async function readOrder<S extends TSchema>(schema: S): Promise<Static<S>> {
  return parseOrder(schema, await text(process.stdin))
}

/** Reads what one process of the benchmark wrote for another. @throws Error when it does not fit */
export function parseOrder<S extends TSchema>(schema: S, json: string): Static<S> {
  const validator = Compile(schema)
  const value: unknown = JSON.parse(json)
  if (validator.Check(value)) return value
  throw new Error(`What the processes of the benchmark tell each other does not fit: ${json.slice(0, 200)}`)
}
