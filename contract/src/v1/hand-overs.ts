import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { ClientEquipment } from './clients.ts'
import { GivenKey } from './credentials.ts'
import { IssuedHandOver, NewHandOver } from './hand-over.ts'
import { ClientIdText, Exactly, LinkToken, Maybe, Moment, Uuid } from './fields.ts'

const shared = { area: 'Hand-over', errorBody: 'problem' } as const
const ofOrganisation = { ...shared, access: 'clients:regenerate', stepUp: true } as const

export const handOverCredentials = endpoint({
  ...ofOrganisation,
  name: 'handOverCredentials',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/hand-overs',
  summary:
    'A link and a code, with which a supplier collects a new credential; what there is counts until then',
  params: Type.Object({ clientId: ClientIdText }),
  body: Exactly({
    ...NewHandOver.properties,
    secretExpiresAt: Type.Optional(
      Type.Union([Moment, Type.Null()], {
        description: 'When what is collected ends by itself: after the link has; null: never',
      }),
    ),
  }),
  replies: {
    200: {
      description: 'The hand-over; its code is in this answer only',
      body: Type.Object({ client: ClientEquipment, handOver: IssuedHandOver }),
    },
  },
  problems: ['client.not_found', 'client.locked', 'code.too_many_sends', 'credential.ends_too_late'],
})

export const withdrawHandOver = endpoint({
  ...ofOrganisation,
  name: 'withdrawHandOver',
  method: 'DELETE',
  path: '/api/v1/clients/{clientId}/hand-overs/{handOverId}',
  summary: 'Withdraw a hand-over that was not collected: its link leads nowhere from now on',
  params: Type.Object({ clientId: ClientIdText, handOverId: Uuid }),
  replies: { 200: { description: 'The client as it is now', body: ClientEquipment } },
  problems: ['client.not_found', 'hand_over.not_found'],
})

const ofAnybody = { ...shared, method: 'POST', access: 'anybody' } as const

export const readHandOver = endpoint({
  ...ofAnybody,
  name: 'readHandOver',
  path: '/api/v1/hand-overs/link',
  summary: 'What the link of a hand-over leads to; it uses nothing up',
  body: Exactly({ token: LinkToken }),
  replies: {
    200: {
      description: 'The hand-over',
      body: Type.Object({
        organisationName: Type.String(),
        locationName: Maybe,
        equipmentId: Type.String(),
        createdBy: Type.String(),
        expiresAt: Moment,
        collectedAt: Type.Union([Moment, Type.Null()], {
          description: 'Whoever comes with the code after that is a second one: the client is locked',
        }),
      }),
    },
  },
  problems: ['link.not_valid', 'hand_over.client_locked'],
})

/** What a supplier connects the system with. */
export const CollectedCredentials = Type.Object({
  clientId: Type.String({ description: 'The Client Id: public' }),
  clientSecret: Type.Union([Type.String(), Type.Null()], {
    description: 'The Client Secret: private, in this answer only; null where a public key was given',
  }),
  credentialId: Uuid,
  issuer: Type.String({ description: 'aud of an assertion' }),
  tokenEndpoint: Type.String(),
  oldEndsAt: Type.Union([Moment, Type.Null()], {
    description: 'When what the client had before ends; null where it had nothing',
  }),
})

export type CollectedCredentials = Static<typeof CollectedCredentials>

export const collectCredentials = endpoint({
  ...ofAnybody,
  name: 'collectCredentials',
  path: '/api/v1/hand-overs/collection',
  summary: 'Collect a client secret with link and code, once, or give a public key in its place',
  body: Exactly({
    token: LinkToken,
    code: Type.String({
      minLength: 1,
      maxLength: 40,
      description: 'Capitals, blanks and hyphens do not matter',
    }),
    key: Type.Optional(GivenKey),
  }),
  replies: { 200: { description: 'Collected', body: CollectedCredentials } },
  problems: [
    ...['link.not_valid', 'hand_over.code_wrong', 'hand_over.opened_again', 'hand_over.client_locked'],
    ...['key.not_valid', 'key.known', 'key.too_many', 'key_set.not_reachable', 'rate.exceeded'],
  ] as const,
})
