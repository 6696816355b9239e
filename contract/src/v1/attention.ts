import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { OrganisationType } from '../organisation-type.ts'
import { Day, LocationId, Moment, Uuid } from './fields.ts'

/** Why something needs a look; of what is locked nothing else is said but that a secret of it was found. */
export const AttentionKind = Type.Union([
  Type.Literal('secret-found'),
  Type.Literal('never-used'),
  Type.Literal('unused'),
  Type.Literal('without-permissions'),
  Type.Literal('secret-expires'),
  Type.Literal('locked'),
  Type.Literal('malformed-secrets'),
])

/** Which pack could not be authenticated, and where. */
const NewAlert = Type.Object({
  alertId: Type.String(),
  alertCode: Type.String({ description: 'A2, A3, A7, A24, A52 or A68' }),
  raisedAt: Moment,
  locationName: Type.String(),
  equipmentId: Type.Union([Type.String(), Type.Null()], {
    description: 'Which equipment asked, where that is known',
  }),
  productName: Type.Union([Type.String(), Type.Null()], {
    description: 'Null where nobody knows the product code',
  }),
  productCode: Type.String(),
  serialNumber: Type.String(),
})

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
              description: 'Found, created, last used, locked, first malformed secret; or when it expires',
            }),
            reason: Type.Union([Type.String(), Type.Null()], {
              description: 'Why it is locked; null for the other kinds, and where nobody said why',
            }),
          }),
          { description: 'At most 100, what is gravest first; none without clients:read' },
        ),
        total: Type.Integer({ description: 'How many there are, of which clients names the first' }),
        newAlerts: Type.Integer({
          description: 'Alerts of the last 30 days that nobody has looked at; 0 without packs:verify',
        }),
        alerts: Type.Array(NewAlert, { description: 'The newest 10 of these; none without packs:verify' }),
        counts: Type.Object(
          { locations: Type.Integer(), clients: Type.Integer(), users: Type.Integer() },
          { description: 'Of what the person may read; otherwise 0' },
        ),
      }),
    },
  },
  problems: [],
})

/** Why nobody is in charge of an organisation: what became of its Super Users, or of the last invitation of one. */
export const WithoutSuperUserKind = Type.Union([
  Type.Literal('no-super-user'),
  Type.Literal('super-users-suspended'),
  Type.Literal('invitation-expired'),
])

/** An organisation whose licence has to be looked at. */
export const EndingLicence = Type.Object({
  kind: Type.Union([Type.Literal('licence-expires'), Type.Literal('licence-expired')]),
  id: Uuid,
  name: Type.String(),
  type: OrganisationType,
  licenceNumber: Type.String(),
  expiresOn: { ...Day, description: 'Its last day' },
})

export const readNationalAttention = endpoint({
  name: 'readNationalAttention',
  method: 'GET',
  path: '/api/v1/national/attention',
  area: 'Home',
  summary: 'What needs attention in the market, and how much there is',
  access: 'organisations:read',
  reach: 'market',
  errorBody: 'problem',
  replies: {
    200: {
      description: 'What needs it',
      body: Type.Object({
        organisations: Type.Array(
          Type.Object({
            kind: WithoutSuperUserKind,
            id: Uuid,
            name: Type.String(),
            type: OrganisationType,
            since: Type.String({
              format: 'date-time',
              description: 'When its last invitation expired; for the other kinds, when it was created',
            }),
          }),
          {
            description:
              'Active organisations without an active Super User, and without an invitation that counts: at most 100, ' +
              'the longest so first',
          },
        ),
        totalOrganisations: Type.Integer({
          description: 'How many there are, of which the list names the first',
        }),
        clients: Type.Array(
          Type.Object({
            clientId: Type.String(),
            equipmentId: Type.String(),
            organisation: Type.Object({ id: Uuid, name: Type.String() }),
            reason: Type.String(),
            lockedAt: Moment,
          }),
          {
            description:
              'Clients that the national organisation has locked: at most 100, the last one first; none without ' +
              'national-clients:read',
          },
        ),
        totalClients: Type.Integer({ description: 'How many there are, of which the list names the first' }),
        licences: Type.Array(EndingLicence, {
          description:
            'Active organisations whose licence has expired, or expires within 30 days: at most 100, the first to ' +
            'expire first',
        }),
        totalLicences: Type.Integer({ description: 'How many there are, of which the list names the first' }),
        counts: Type.Object(
          {
            organisations: Type.Integer({ description: 'Also those that are suspended' }),
            suspendedOrganisations: Type.Integer(),
            clients: Type.Integer({ description: 'At open locations, also those that are locked' }),
            lockedClients: Type.Integer({ description: 'Whoever locked them' }),
            openApplications: Type.Integer({
              description:
                'Also those that are approved and not closed; 0 without national-applications:read',
            }),
          },
          { description: 'Of the market; clients are 0 without national-clients:read' },
        ),
      }),
    },
  },
  problems: [],
})
