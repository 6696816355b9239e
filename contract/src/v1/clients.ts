import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import {
  ClientIdText,
  Exactly,
  Line,
  LocationId,
  LocationIdText,
  Maybe,
  Moment,
  Reason,
  Uuid,
} from './fields.ts'
import { HandOver, IssuedHandOver, NewHandOver } from './hand-over.ts'

const shared = { area: 'Client equipment', errorBody: 'problem' } as const

const MaybeMoment = Type.Union([Moment, Type.Null()])
const MaybeUuid = Type.Union([Uuid, Type.Null()])

const ofCredential = {
  id: Uuid,
  name: Type.String({ description: 'Empty where nobody named it' }),
  createdAt: Moment,
  expiresAt: MaybeMoment,
  lastUsedAt: MaybeMoment,
  lastAddress: Maybe,
} as const

/** A client secret that counts now; the secret itself is kept nowhere. */
export const LiveSecret = Type.Object({
  ...ofCredential,
  lastFour: Type.String({ description: 'The last characters, to tell two secrets apart' }),
  isOld: Type.Boolean({ description: 'A newer one has taken its place: expiresAt ends the overlap' }),
})

/** A public key that counts now, or the address where the client publishes its keys. */
export const LiveKey = Type.Object({
  ...ofCredential,
  kind: Type.Union([Type.Literal('key'), Type.Literal('key-set')]),
  thumbprint: Type.Union([Type.String(), Type.Null()], { description: 'Of a key: RFC 7638, SHA-256' }),
  jwksUri: Maybe,
})

/** Who locked a client, why and when. */
export const Lock = Type.Object({
  by: Type.Union([Type.Literal('organisation'), Type.Literal('nmvo')]),
  reason: Type.String({ description: 'Empty where it is locked because it was restored' }),
  at: Moment,
})

export type Lock = Static<typeof Lock>

/** A piece of client equipment. */
export const ClientEquipment = Type.Object({
  clientId: Type.String({ description: 'The Client Id: public' }),
  equipmentId: Type.String({ description: 'The Equipment Id: the plain name' }),
  locationId: LocationId,
  locationName: Type.String(),
  supplier: Type.Union([Type.Object({ id: Uuid, name: Type.String() }), Type.Null()]),
  system: Type.Union([Type.Object({ id: Uuid, name: Type.String() }), Type.Null()], {
    description: 'Which IT system of the supplier it is',
  }),
  clientRole: Type.Object({
    id: Uuid,
    name: Type.String(),
    isBuiltIn: Type.Boolean({ description: 'Full Access, whose name is told in the language of the reader' }),
  }),
  permissions: Type.Array(Type.String(), { description: 'Those that count now; none: it can do nothing' }),
  status: Type.Union([Type.Literal('active'), Type.Literal('locked')]),
  lock: Type.Union([Lock, Type.Null()]),
  createdAt: Moment,
  lastUsed: Type.Union([Type.Object({ at: Moment, address: Maybe, userAgent: Maybe }), Type.Null()]),
  secrets: Type.Array(LiveSecret, { description: 'Newest first; two while an old one is still valid' }),
  keys: Type.Array(LiveKey, { description: 'Newest first' }),
  handOver: Type.Union([HandOver, Type.Null()], { description: 'The last one, whatever became of it' }),
  lastCollected: Type.Union(
    [
      Type.Object({
        at: Moment,
        address: Maybe,
        as: Type.Union([Type.Literal('secret'), Type.Literal('key')]),
      }),
      Type.Null(),
    ],
    { description: 'When a supplier last collected credentials of it, by whichever hand-over' },
  ),
  allowedNetworks: Type.Union([Type.Array(Type.String()), Type.Null()], {
    description: 'From where it may ask; null: from everywhere',
  }),
  malformedSecrets: Type.Union([Type.Object({ times: Type.Integer(), since: Moment }), Type.Null()], {
    description: 'Truncated or mistyped secrets that it sent: no attack',
  }),
  foundSecretAt: Type.Union([Moment, Type.Null()], {
    description:
      'When a secret of it was ended because somebody had found it: for 30 days, or until there is a newer credential',
  }),
})

export type ClientEquipment = Static<typeof ClientEquipment>

/** Client equipment that was deleted and can be restored. */
export const DeletedClient = Type.Object({
  clientId: Type.String(),
  equipmentId: Type.String(),
  deletedAt: Moment,
  restorableUntil: Moment,
})

/** The one-time answer: the secret is in it and nowhere else. */
export const IssuedCredentials = Type.Object({
  client: ClientEquipment,
  clientId: Type.String({ description: 'The Client Id: public' }),
  clientSecret: Type.String({ description: 'The Client Secret: private, shown this once' }),
})

/** What creating equipment gives: the secret, or the hand-over by which a supplier collects one. */
export const CreatedEquipment = Type.Object({
  client: ClientEquipment,
  clientId: Type.String({ description: 'The Client Id: public' }),
  clientSecret: Type.Union([Type.String(), Type.Null()], {
    description: 'The Client Secret: private, shown this once; null where it is handed over',
  }),
  handOver: Type.Union([IssuedHandOver, Type.Null()]),
})

const clientId = { params: Type.Object({ clientId: ClientIdText }) } as const
const client = { 200: { description: 'The client as it is now', body: ClientEquipment } } as const
const issued = { 200: { description: 'The credentials', body: IssuedCredentials } } as const
const known = ['client.not_found'] as const

export const listClientEquipment = endpoint({
  ...shared,
  name: 'listClientEquipment',
  method: 'GET',
  path: '/api/v1/locations/{locationId}/clients',
  summary: 'The client equipment of a location',
  access: 'clients:read',
  params: Type.Object({ locationId: LocationIdText }),
  replies: {
    200: {
      description: 'All of it',
      body: Type.Object({
        clients: Type.Array(ClientEquipment),
        deleted: Type.Array(DeletedClient, { description: 'Of the last 30 days' }),
      }),
    },
  },
  problems: ['location.not_found'],
})

export const createClientEquipment = endpoint({
  ...shared,
  name: 'createClientEquipment',
  method: 'POST',
  path: '/api/v1/locations/{locationId}/clients',
  summary: 'Create client equipment; its client secret, or the code of its hand-over, is in this answer only',
  access: 'clients:create',
  stepUp: true,
  params: Type.Object({ locationId: LocationIdText }),
  body: Exactly({
    equipmentId: Line(120, 'The plain name of the equipment or IT system'),
    clientRoleId: Uuid,
    supplierId: Type.Optional(MaybeUuid),
    systemId: Type.Optional(MaybeUuid),
    secretExpiresAt: Type.Optional(MaybeMoment),
    handOver: Type.Optional(NewHandOver),
  }),
  replies: { 200: { description: 'The credentials, or their hand-over', body: CreatedEquipment } },
  problems: [
    ...['location.not_found', 'location.closed', 'role.not_found', 'supplier.not_found'],
    ...['it_system.not_found', 'supplier.locked', 'credential.ends_too_late', 'code.too_many_sends'],
  ] as const,
})

export const readClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'readClientEquipment',
  method: 'GET',
  path: '/api/v1/clients/{clientId}',
  summary: 'One piece of client equipment',
  access: 'clients:read',
  replies: client,
  problems: known,
})

export const changeClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'changeClientEquipment',
  method: 'PATCH',
  path: '/api/v1/clients/{clientId}',
  summary: 'Its name or, with a fresh proof, supplier or client role; a role counts from its next request on',
  access: 'clients:update',
  stepUp: { bodyFields: ['clientRoleId', 'supplierId', 'systemId'] },
  body: Exactly({
    equipmentId: Type.Optional(Line(120)),
    clientRoleId: Type.Optional(Uuid),
    supplierId: Type.Optional(MaybeUuid),
    systemId: Type.Optional(MaybeUuid),
  }),
  replies: client,
  problems: [
    ...known,
    ...(['role.not_found', 'supplier.not_found', 'it_system.not_found', 'supplier.locked'] as const),
  ],
})

export const lockClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'lockClientEquipment',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/lock',
  summary: 'Lock it: nothing that it sends succeeds any more',
  access: 'clients:lock',
  body: Reason,
  replies: client,
  problems: known,
})

export const unlockClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'unlockClientEquipment',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/unlock',
  summary: 'Unlock it; it fetches new tokens with the secret that it has',
  access: 'clients:lock',
  stepUp: true,
  replies: client,
  problems: [...known, 'client.locked_by_nmvo'],
})

export const regenerateClientSecret = endpoint({
  ...shared,
  ...clientId,
  name: 'regenerateClientSecret',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/secret',
  summary: 'A new client secret; Client Id, role and history stay',
  access: 'clients:regenerate',
  stepUp: true,
  body: Exactly({
    overlapSeconds: Type.Integer({
      minimum: 0,
      maximum: 2_592_000,
      description:
        'How long the old secret still counts: 0 ends it at once; one older than that ends in any case',
    }),
    name: Type.Optional(Line(60, 'To tell it from others')),
    expiresAt: Type.Optional(
      Type.Union([Moment, Type.Null()], { description: 'When the new one ends by itself; null: never' }),
    ),
  }),
  replies: issued,
  problems: [...known, 'client.locked', 'credential.ends_too_late'],
})

export const deleteClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'deleteClientEquipment',
  method: 'DELETE',
  path: '/api/v1/clients/{clientId}',
  summary: 'Delete it: it stops at once, and can be restored for 30 days',
  access: 'clients:delete',
  stepUp: true,
  replies: { 200: { description: 'Deleted' } },
  problems: known,
})

export const restoreClientEquipment = endpoint({
  ...shared,
  ...clientId,
  name: 'restoreClientEquipment',
  method: 'POST',
  path: '/api/v1/clients/{clientId}/restore',
  summary: 'Restore deleted client equipment; it comes back locked',
  access: 'clients:delete',
  stepUp: true,
  replies: client,
  problems: [...known, 'client.not_restorable', 'location.closed'],
})
