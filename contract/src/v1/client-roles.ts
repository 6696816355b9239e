import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Exactly, Line, Uuid } from './fields.ts'

const shared = { area: 'Client roles', errorBody: 'problem' } as const

/** A named set of permissions for client equipment. */
export const ClientRole = Type.Object({
  id: Uuid,
  name: Type.String(),
  description: Type.String(),
  isBuiltIn: Type.Boolean({ description: 'Full Access: all permissions that fit, whatever they become' }),
  permissions: Type.Array(Type.String(), { description: 'Those that it grants now' }),
  clients: Type.Integer({ description: 'How many clients use it' }),
})

export type ClientRole = Static<typeof ClientRole>

const Permissions = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200 })
const Description = Type.Union([Line(300), Type.Literal('')])
const roleId = { params: Type.Object({ roleId: Uuid }) } as const
const role = { 200: { description: 'The client role as it is now', body: ClientRole } } as const
const wrong = ['role.name_taken', 'permission.unknown', 'permission.does_not_fit'] as const

export const listClientRoles = endpoint({
  ...shared,
  name: 'listClientRoles',
  method: 'GET',
  path: '/api/v1/client-roles',
  summary: 'The client roles of the organisation',
  access: 'client-roles:read',
  replies: {
    200: {
      description: 'All of them, Full Access first',
      body: Type.Object({
        clientRoles: Type.Array(ClientRole),
        available: Type.Array(Type.String(), { description: 'The permissions that a client role can have' }),
      }),
    },
  },
  problems: [],
})

export const addClientRole = endpoint({
  ...shared,
  name: 'addClientRole',
  method: 'POST',
  path: '/api/v1/client-roles',
  summary: 'Add a client role',
  access: 'client-roles:create',
  body: Exactly({ name: Line(80), description: Description, permissions: Permissions }),
  replies: role,
  problems: wrong,
})

export const changeClientRole = endpoint({
  ...shared,
  ...roleId,
  name: 'changeClientRole',
  method: 'PATCH',
  path: '/api/v1/client-roles/{roleId}',
  summary: 'A client role’s name, description and permissions; they count at once',
  access: 'client-roles:update',
  stepUp: true,
  body: Exactly({
    name: Type.Optional(Line(80)),
    description: Type.Optional(Description),
    permissions: Type.Optional(Permissions),
  }),
  replies: role,
  problems: ['role.not_found', 'role.built_in', ...wrong],
})

export const deleteClientRole = endpoint({
  ...shared,
  ...roleId,
  name: 'deleteClientRole',
  method: 'DELETE',
  path: '/api/v1/client-roles/{roleId}',
  summary: 'Delete a client role that no client uses',
  access: 'client-roles:delete',
  replies: { 200: { description: 'Deleted' } },
  problems: ['role.not_found', 'role.built_in', 'role.in_use'],
})
