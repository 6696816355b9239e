import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { OrganisationType } from '../organisation-type.ts'
import {
  Appearance,
  Exactly,
  Language,
  LocationId,
  MembershipKind,
  Moment,
  Password,
  Uuid,
} from './fields.ts'
import { Support } from './portal-settings.ts'

const Place = Type.Object({ id: LocationId, name: Type.String() })

/** Who is signed in, where, and what he may do at this moment. */
export const Session = Type.Object({
  person: Type.Object({
    id: Uuid,
    name: Type.String(),
    email: Type.String({ description: 'The User Name' }),
    language: Language,
    appearance: Appearance,
  }),
  organisation: Type.Object({ id: Uuid, name: Type.String(), type: OrganisationType }),
  kind: MembershipKind,
  permissions: Type.Array(Type.String(), { description: 'Those that count now' }),
  memberships: Type.Array(
    Type.Object({ organisationId: Uuid, organisationName: Type.String(), kind: MembershipKind }),
    { description: 'The organisations that can be opened' },
  ),
  location: Type.Union([Place, Type.Null()], { description: 'Where the person works now' }),
  locations: Type.Array(Place, {
    description: 'Where the person may work: nowhere without any permission',
  }),
  support: Support,
  rules: Type.Object(
    {
      approvalBeforeCredentials: Type.Boolean(),
      applicationForNewLocation: Type.Boolean(),
      applicationForClosingLocation: Type.Boolean(),
    },
    { description: 'What the market has applications for' },
  ),
  mustSetUpTotp: Type.Boolean({ description: 'Nothing but the own account can be used until then' }),
  provenUntil: Type.Union([Moment, Type.Null()], { description: 'Until when no fresh proof is asked for' }),
  endsAt: Moment,
})

export type Session = Static<typeof Session>

const shared = { area: 'Session', path: '/api/v1/session', errorBody: 'problem' } as const

export const readSession = endpoint({
  ...shared,
  name: 'readSession',
  method: 'GET',
  summary: 'Who is signed in, and what he may do',
  access: 'signed-in',
  replies: { 200: { description: 'The session', body: Session } },
  problems: [],
})

export const changeSession = endpoint({
  ...shared,
  name: 'changeSession',
  method: 'PATCH',
  summary: 'Open another organisation, or work in another location',
  access: 'signed-in',
  body: Exactly({
    organisationId: Type.Optional(Uuid),
    locationId: Type.Optional(Type.Union([LocationId, Type.Null()])),
  }),
  replies: { 200: { description: 'The session as it is now', body: Session } },
  problems: ['organisation.not_found', 'location.not_found'],
})

export const endSession = endpoint({
  ...shared,
  name: 'endSession',
  method: 'DELETE',
  summary: 'Sign out',
  access: 'anybody',
  replies: { 200: { description: 'Signed out, also where nobody was signed in' } },
  problems: [],
})

export const proveAgain = endpoint({
  ...shared,
  name: 'proveAgain',
  path: '/api/v1/session/proof',
  method: 'POST',
  summary: 'Prove again that it is the person himself, before credentials are made or ended',
  access: 'signed-in',
  body: Exactly({
    password: Password,
    code: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'Of the authenticator app, or a recovery code, where one is set up',
      }),
    ),
  }),
  replies: { 200: { description: 'Proven', body: Type.Object({ provenUntil: Moment }) } },
  problems: ['step_up.refused', 'code.used_already', 'sign_in.slowed', 'server.busy'],
})
