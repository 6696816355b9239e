import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { LocationId } from './fields.ts'

/** Why something needs a look; of what is locked nothing else is said. */
export const AttentionKind = Type.Union([
  Type.Literal('never-used'),
  Type.Literal('unused'),
  Type.Literal('without-permissions'),
  Type.Literal('secret-expires'),
  Type.Literal('locked'),
  Type.Literal('malformed-secrets'),
])

export const readAttention = endpoint({
  name: 'readAttention',
  method: 'GET',
  path: '/api/v1/attention',
  area: 'Home',
  summary: 'What needs attention in the organisation, as far as the person may see it',
  access: 'signed-in',
  errorBody: 'problem',
  replies: {
    200: {
      description: 'What needs it',
      body: Type.Object({
        clients: Type.Array(
          Type.Object({
            kind: AttentionKind,
            clientId: Type.String(),
            equipmentId: Type.String(),
            locationId: LocationId,
            locationName: Type.String(),
            since: Type.String({
              format: 'date-time',
              description: 'Created, last used, locked, first malformed secret; or when it expires',
            }),
          }),
          { description: 'At most 100, what is gravest first; none without clients:read' },
        ),
        total: Type.Integer({ description: 'How many there are, of which clients names the first' }),
        newAlerts: Type.Integer({
          description: 'Alerts of the last 30 days that nobody has looked at; 0 without packs:verify',
        }),
        counts: Type.Object(
          { locations: Type.Integer(), clients: Type.Integer(), users: Type.Integer() },
          { description: 'Of what the person may read; otherwise 0' },
        ),
      }),
    },
  },
  problems: [],
})
