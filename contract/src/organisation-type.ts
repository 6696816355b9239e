import { Type, type Static } from 'typebox'

/** The kinds of legal entity that Theriac knows; an organisation keeps its type for life. */
export const OrganisationType = Type.Union([
  Type.Literal('pharmacy'),
  Type.Literal('hospital'),
  Type.Literal('wholesaler'),
  Type.Literal('manufacturer'),
  Type.Literal('authority'),
  Type.Literal('nmvo'),
])

export type OrganisationType = Static<typeof OrganisationType>
