import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { ClientEquipment } from './clients.ts'
import { ClientIdText, Exactly, Line, Moment, Uuid } from './fields.ts'

const shared = { area: 'Credentials', errorBody: 'problem', stepUp: true } as const

const clientId = { params: Type.Object({ clientId: ClientIdText }) } as const
const client = { 200: { description: 'The client as it is now', body: ClientEquipment } } as const
const known = ['client.not_found'] as const

/** A public key as somebody gives it (RFC 7517 §4); whatever is private in it is refused. */
export const PublicJwk = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown(), { maxProperties: 20 })

/** Where a client publishes its keys, as a JWK Set. */
export const JwksUri = Type.String({ pattern: '^https?://[!-~]+$', maxLength: 500 })

/** One public key, or where keys are published. */
export const GivenKey = Type.Union([Exactly({ jwk: PublicJwk }), Exactly({ jwksUri: JwksUri })])

export type GivenKey = Static<typeof GivenKey>

const Ends = Type.Union([Moment, Type.Null()], { description: 'When it ends by itself; null: never' })

export const addClientKey = endpoint({
  ...shared,
  ...clientId,
  name: 'addClientKey',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/keys',
  summary: 'Add a public key, or the address of a JWK Set: the client proves itself by private_key_jwt',
  access: 'clients:regenerate',
  body: Exactly({ name: Line(60), key: GivenKey, expiresAt: Type.Optional(Ends) }),
  replies: client,
  problems: [
    ...known,
    ...['client.locked', 'key.not_valid', 'key.known', 'key.too_many', 'key_set.not_reachable'],
    'credential.ends_too_late',
  ] as const,
})

export const changeCredential = endpoint({
  ...shared,
  name: 'changeCredential',
  method: 'PATCH',
  path: '/api/v1/clients/{clientId}/credentials/{credentialId}',
  summary: 'Name a credential, or set when it ends; the end of one that a newer has replaced only earlier',
  access: 'clients:regenerate',
  params: Type.Object({ clientId: ClientIdText, credentialId: Uuid }),
  body: Exactly({ name: Type.Optional(Line(60)), expiresAt: Type.Optional(Ends) }),
  replies: client,
  problems: [...known, 'credential.not_found', 'credential.ends_too_late'],
})

export const endCredential = endpoint({
  ...shared,
  name: 'endCredential',
  method: 'DELETE',
  path: '/api/v1/clients/{clientId}/credentials/{credentialId}',
  summary: 'End a credential at once, and every token that it fetched; the last one cannot be ended alone',
  access: 'clients:regenerate',
  params: Type.Object({ clientId: ClientIdText, credentialId: Uuid }),
  replies: client,
  problems: [...known, 'credential.not_found', 'credential.is_last'],
})

export const endClientTokens = endpoint({
  ...shared,
  ...clientId,
  name: 'endClientTokens',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/tokens/end',
  summary: 'End every access token of a client at once; it can fetch new ones',
  access: 'clients:lock',
  replies: client,
  problems: known,
})

export const setAllowedNetworks = endpoint({
  ...shared,
  ...clientId,
  name: 'setAllowedNetworks',
  method: 'PUT',
  path: '/api/v1/clients/{clientId}/allowed-networks',
  summary: 'From where a client may ask: addresses and networks (CIDR); null: from everywhere',
  access: 'clients:update',
  body: Exactly({
    networks: Type.Union([
      Type.Array(Line(43, 'An address, or a network such as 192.0.2.0/24'), { minItems: 1, maxItems: 50 }),
      Type.Null(),
    ]),
  }),
  replies: client,
  problems: [...known, 'request.invalid'],
})
