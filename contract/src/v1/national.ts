import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { OrganisationType } from '../organisation-type.ts'
import { Lock } from './clients.ts'
import {
  ClientIdText,
  Email,
  Exactly,
  Language,
  LocationId,
  Maybe,
  Moment,
  OrganisationName,
  PersonName,
  Reason,
  TypedText,
  Uuid,
} from './fields.ts'
import { locationDetails } from './locations.ts'
import {
  KnownFact,
  Licence,
  NewLicence,
  NewRepresentative,
  OnboardingState,
  OrganisationRow,
  Representative,
  Status,
} from './organisation-facts.ts'
import { Invitation } from './users.ts'

const shared = { area: 'National organisation', errorBody: 'problem', reach: 'market' } as const

export const NationalOrganisation = Type.Object({
  id: Uuid,
  name: Type.String(),
  type: OrganisationType,
  status: Status,
  suspension: Type.Union([Type.Object({ reason: Type.String(), at: Moment }), Type.Null()]),
  isOwn: Type.Boolean({ description: 'The national organisation itself' }),
  representative: Type.Union([Representative, Type.Null()]),
  licence: Type.Union([Licence, Type.Null()]),
  onboarding: Type.Union([OnboardingState, Type.Null()], {
    description: 'How far it has come in; null where it was there before',
  }),
  createdAt: Moment,
  superUsers: Type.Array(
    Type.Object({ id: Uuid, name: Type.String(), email: Type.String(), status: Status }),
  ),
  invitations: Type.Array(Invitation, { description: 'Open invitations of Super Users' }),
  isMailDelayed: Type.Boolean({ description: 'Invitations go out late at the moment' }),
  locations: Type.Array(
    Type.Object({
      id: LocationId,
      name: Type.String(),
      city: Maybe,
      postalCode: Type.String(),
      isClosed: Type.Boolean(),
    }),
  ),
})

export type NationalOrganisation = Static<typeof NationalOrganisation>

/** A client as the national organisation sees it. */
export const NationalClient = Type.Object({
  clientId: Type.String(),
  equipmentId: Type.String(),
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  location: Type.Union([Type.Object({ id: LocationId, name: Type.String() }), Type.Null()]),
  clientRole: Maybe,
  supplier: Maybe,
  system: Maybe,
  status: Type.Union([Type.Literal('active'), Type.Literal('locked'), Type.Literal('deleted')]),
  lock: Type.Union([Lock, Type.Null()]),
  createdAt: Moment,
  lastUsedAt: Type.Union([Moment, Type.Null()]),
})

export type NationalClient = Static<typeof NationalClient>

const organisationId = { params: Type.Object({ organisationId: Uuid }) } as const
const organisation = {
  200: { description: 'The organisation as it is now', body: NationalOrganisation },
} as const
const clientId = { params: Type.Object({ clientId: ClientIdText }) } as const
const known = ['organisation.not_found'] as const
const NewPerson = Exactly({ name: PersonName, email: Email, language: Type.Optional(Language) })

export const searchOrganisations = endpoint({
  ...shared,
  name: 'searchOrganisations',
  method: 'GET',
  path: '/api/v1/national/organisations',
  summary: 'The organisations of the market, 50 at a time, by name',
  access: 'organisations:read',
  query: Type.Object({
    search: Type.Optional(TypedText(120, 'A part of the name')),
    type: Type.Optional(OrganisationType),
    status: Type.Optional(Status),
    after: Type.Optional(TypedText(1500, 'next of the page before')),
  }),
  replies: {
    200: {
      description: 'One page',
      body: Type.Object({
        organisations: Type.Array(OrganisationRow),
        total: Type.Integer(),
        next: Type.Union([Type.String(), Type.Null()]),
      }),
    },
  },
  problems: [],
})

export const createOrganisation = endpoint({
  ...shared,
  name: 'createOrganisation',
  method: 'POST',
  path: '/api/v1/national/organisations',
  summary: 'Create an organisation, with its Authorised Representative, and invite its first Super User',
  access: 'organisations:create',
  stepUp: true,
  body: Exactly({
    name: OrganisationName,
    type: Type.Exclude(OrganisationType, Type.Literal('nmvo')),
    representative: NewRepresentative,
    superUser: NewPerson,
    licence: Type.Optional(NewLicence),
    knownFacts: Type.Optional(
      Type.Array(KnownFact, {
        maxItems: 5,
        description: 'What was agreed on beforehand, and whoever accepts the invitation has to know',
      }),
    ),
    locations: Type.Optional(
      Type.Array(Exactly(locationDetails), {
        maxItems: 50,
        description: 'As far as they are known: the organisation confirms them',
      }),
    ),
  }),
  replies: organisation,
  problems: ['organisation.name_taken', 'code.too_many_sends'],
})

export const readOrganisation = endpoint({
  ...shared,
  ...organisationId,
  name: 'readOrganisation',
  method: 'GET',
  path: '/api/v1/national/organisations/{organisationId}',
  summary: 'One organisation with its Super Users and locations',
  access: 'organisations:read',
  replies: organisation,
  problems: known,
})

export const changeOrganisation = endpoint({
  ...shared,
  ...organisationId,
  name: 'changeOrganisation',
  method: 'PATCH',
  path: '/api/v1/national/organisations/{organisationId}',
  summary: 'An organisation’s name, Authorised Representative and licence; its type is fixed',
  access: 'organisations:update',
  body: Exactly({
    name: Type.Optional(OrganisationName),
    representative: Type.Optional(NewRepresentative),
    licence: Type.Optional(NewLicence),
  }),
  replies: organisation,
  problems: [...known, 'organisation.name_taken'],
})

export const suspendOrganisation = endpoint({
  ...shared,
  ...organisationId,
  name: 'suspendOrganisation',
  method: 'POST',
  path: '/api/v1/national/organisations/{organisationId}/suspend',
  summary: 'Suspend an organisation: none of its people and machines can do anything',
  access: 'organisations:suspend',
  stepUp: true,
  body: Reason,
  replies: organisation,
  problems: [...known, 'organisation.own'],
})

export const reinstateOrganisation = endpoint({
  ...shared,
  ...organisationId,
  name: 'reinstateOrganisation',
  method: 'POST',
  path: '/api/v1/national/organisations/{organisationId}/reinstate',
  summary: 'Reinstate a suspended organisation',
  access: 'organisations:suspend',
  replies: organisation,
  problems: known,
})

export const replaceSuperUser = endpoint({
  ...shared,
  ...organisationId,
  name: 'replaceSuperUser',
  method: 'POST',
  path: '/api/v1/national/organisations/{organisationId}/super-users',
  summary: 'Invite a Super User; one that is replaced is removed at once',
  access: 'super-users:replace',
  stepUp: true,
  body: Exactly({
    name: PersonName,
    email: Email,
    language: Type.Optional(Language),
    replaces: Type.Optional(Uuid),
    knownFacts: Type.Optional(
      Type.Array(KnownFact, {
        maxItems: 5,
        description: 'Asked in the place of those before, as long as nobody has answered them',
      }),
    ),
  }),
  replies: organisation,
  problems: [...known, 'user.not_found', 'user.is_member', 'user.kind_does_not_fit', 'code.too_many_sends'],
})

export const withdrawSuperUserInvitation = endpoint({
  ...shared,
  name: 'withdrawSuperUserInvitation',
  method: 'DELETE',
  path: '/api/v1/national/organisations/{organisationId}/invitations/{invitationId}',
  summary: 'Withdraw the invitation of a Super User',
  access: 'super-users:replace',
  params: Type.Object({ organisationId: Uuid, invitationId: Uuid }),
  replies: organisation,
  problems: [...known, 'invitation.not_found', 'user.outranks_you'],
})

export const listNationalClients = endpoint({
  ...shared,
  ...organisationId,
  name: 'listNationalClients',
  method: 'GET',
  path: '/api/v1/national/organisations/{organisationId}/clients',
  summary: 'The clients of an organisation',
  access: 'national-clients:read',
  replies: {
    200: { description: 'All of them', body: Type.Object({ clients: Type.Array(NationalClient) }) },
  },
  problems: known,
})

export const findNationalClient = endpoint({
  ...shared,
  name: 'findNationalClient',
  method: 'GET',
  path: '/api/v1/national/clients/{clientId}',
  summary: 'Find a client of the market by its Client Id, as somebody typed it',
  access: 'national-clients:read',
  params: Type.Object({
    clientId: TypedText(
      200,
      'Space around it is left out, and a UUID may be written in capitals; any other Client Id counts as it is written. ' +
        'A piece of a UUID that is no Client Id is refused as request.invalid',
    ),
  }),
  replies: { 200: { description: 'The client', body: NationalClient } },
  problems: ['client.not_found'],
})

export const lockNationalClient = endpoint({
  ...shared,
  name: 'lockNationalClient',
  method: 'POST',
  path: '/api/v1/national/clients/{clientId}/lock',
  summary: 'Lock a client; only the national organisation can unlock it',
  access: 'national-clients:lock',
  ...clientId,
  body: Reason,
  replies: { 200: { description: 'The client as it is now', body: NationalClient } },
  problems: ['client.not_found'],
})

export const unlockNationalClient = endpoint({
  ...shared,
  name: 'unlockNationalClient',
  method: 'POST',
  path: '/api/v1/national/clients/{clientId}/unlock',
  summary: 'Unlock a client, whoever locked it',
  access: 'national-clients:lock',
  stepUp: true,
  ...clientId,
  replies: { 200: { description: 'The client as it is now', body: NationalClient } },
  problems: ['client.not_found'],
})
