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

const link = { token: 'PUTtheTOKENofTHElinkHERE43lettersANDdigits0', code: '7K3M-Q0XD-94TB' }

// What a general sentence advises would lock the client.
const unknownOutcome =
  'It is not known whether the credentials were collected. Look at collectedAt with POST /api/v1/hand-overs/link first; never repeat this by yourself.'

export const collectCredentials = endpoint({
  ...ofAnybody,
  name: 'collectCredentials',
  path: '/api/v1/hand-overs/collection',
  summary:
    'Collect a client secret with link and code, or give a public key in its place: once, and never repeat it by yourself',
  description:
    'A second request with the right code locks the client: whoever comes after the collection is taken for somebody who ' +
    'should not have the code. When no answer came, or a 500 or 503, it is not known whether it was collected: look at ' +
    '`collectedAt` with `POST /api/v1/hand-overs/link` first. Link and code come from the organisation; no account is needed.',
  body: Exactly({
    token: LinkToken,
    code: Type.String({
      minLength: 1,
      maxLength: 40,
      description: '12 letters and digits, as in 7K3M-Q0XD-94TB; capitals, blanks and hyphens do not matter',
    }),
    key: Type.Optional(GivenKey),
  }),
  examples: [
    { summary: 'A client secret', value: link },
    {
      summary: 'A public key of yours in its place',
      value: {
        ...link,
        key: { jwk: { kty: 'EC', crv: 'P-256', x: '…', y: '…', kid: 'till-1', alg: 'ES256', use: 'sig' } },
      },
    },
    {
      summary: 'The address where you publish your public keys',
      value: { ...link, key: { jwksUri: 'https://keys.example.com/jwks.json' } },
    },
  ],
  replies: {
    200: {
      description:
        'Collected. `clientSecret` is null where a public key was given; `oldEndsAt` is null where the client had nothing ' +
        'before that could end',
      body: CollectedCredentials,
    },
  },
  problems: [
    ...['link.not_valid', 'hand_over.code_wrong', 'hand_over.opened_again', 'hand_over.client_locked'],
    ...['key.not_valid', 'key.known', 'key.too_many', 'key_set.not_reachable', 'rate.exceeded'],
  ] as const,
  sentences: {
    'link.not_valid':
      'The link is not known, is too old, was withdrawn, or was ended by five wrong codes. Ask whoever sent it for a new one.',
    'request.unreadable':
      'The body could not be read, so nothing was collected. Check it, and send the whole body.',
    'request.cross_site':
      'The request came from a page of another site, so nothing was collected. Open Theriac itself.',
    'server.failed': unknownOutcome,
    'database.unavailable': unknownOutcome,
  },
})
