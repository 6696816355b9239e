import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Exactly, Line, Uuid } from './fields.ts'

const shared = { area: 'User groups', errorBody: 'problem' } as const

export const UserGroup = Type.Object({
  id: Uuid,
  name: Type.String(),
  permissions: Type.Array(Type.String()),
  users: Type.Integer({ description: 'How many users belong to it, invited ones too' }),
})

export type UserGroup = Static<typeof UserGroup>

const Permissions = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200 })
const groupId = { params: Type.Object({ groupId: Uuid }) } as const
const group = { 200: { description: 'The user group as it is now', body: UserGroup } } as const
const granting = [
  'permission.unknown',
  'group.permission_does_not_fit',
  'grant.beyond_own',
  'group.name_taken',
] as const

export const listUserGroups = endpoint({
  ...shared,
  name: 'listUserGroups',
  method: 'GET',
  path: '/api/v1/user-groups',
  summary: 'The user groups of the organisation',
  access: 'user-groups:read',
  replies: { 200: { description: 'All of them', body: Type.Object({ userGroups: Type.Array(UserGroup) }) } },
  problems: [],
})

export const addUserGroup = endpoint({
  ...shared,
  name: 'addUserGroup',
  method: 'POST',
  path: '/api/v1/user-groups',
  summary: 'Add a user group',
  access: 'user-groups:create',
  stepUp: true,
  body: Exactly({ name: Line(80), permissions: Permissions }),
  replies: group,
  problems: granting,
})

export const changeUserGroup = endpoint({
  ...shared,
  ...groupId,
  name: 'changeUserGroup',
  method: 'PATCH',
  path: '/api/v1/user-groups/{groupId}',
  summary: 'A user group’s name and permissions; they count at once',
  access: 'user-groups:update',
  stepUp: true,
  body: Exactly({ name: Type.Optional(Line(80)), permissions: Type.Optional(Permissions) }),
  replies: group,
  problems: ['group.not_found', 'group.works_elsewhere', ...granting],
})

export const deleteUserGroup = endpoint({
  ...shared,
  ...groupId,
  name: 'deleteUserGroup',
  method: 'DELETE',
  path: '/api/v1/user-groups/{groupId}',
  summary: 'Delete a user group to which nobody belongs',
  access: 'user-groups:delete',
  replies: { 200: { description: 'Deleted' } },
  problems: ['group.not_found', 'group.in_use'],
})
