import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Id = Type.Union([Type.String(), Type.Integer()])
const Row = Type.Object({
  id: Type.Optional(Id),
  clientId: Type.Optional(Id),
  name: Type.Optional(Type.String()),
  equipmentId: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
})
const row = Compile(Row)

/** The id, or the Client Id, of what is called so in a list of an answer. */
export function idIn(body: unknown, list: string, called: string): string {
  const rows: unknown =
    typeof body === 'object' && body !== null ? new Map(Object.entries(body)).get(list) : []
  const found = (Array.isArray(rows) ? rows : [])
    .filter((one) => row.Check(one))
    .find(({ name, equipmentId, email }) => [name, equipmentId, email].includes(called))
  if (found === undefined) throw new Error(`There is no ${called} among the ${list}.`)
  return String(found.id ?? found.clientId)
}
