import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Email, Exactly, Language, LocationId, MembershipKind, Moment, PersonName, Uuid } from './fields.ts'

const shared = { area: 'Users', errorBody: 'problem' } as const

const Group = Type.Object({ id: Uuid, name: Type.String() })

const LocationIds = Type.Union([Type.Array(LocationId, { maxItems: 1000 }), Type.Null()], {
  description: 'null: all locations of the organisation, those to come too',
})

/** A person in the organisation. */
export const User = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Type.String(),
  kind: MembershipKind,
  status: Type.Union([Type.Literal('active'), Type.Literal('suspended')]),
  groups: Type.Array(Group),
  locationIds: LocationIds,
  isYourself: Type.Boolean(),
  lastSignInAt: Type.Union([Moment, Type.Null()], {
    description: 'When the user last came into this organisation; what he does in others is not told',
  }),
})

export type User = Static<typeof User>

/** An invitation that nobody has accepted yet. */
export const Invitation = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Type.String(),
  kind: MembershipKind,
  groups: Type.Array(Group),
  locationIds: LocationIds,
  sentAt: Moment,
  expiresAt: Moment,
  isExpired: Type.Boolean(),
})

export type Invitation = Static<typeof Invitation>

const userId = { params: Type.Object({ userId: Uuid }) } as const
const user = { 200: { description: 'The user as he is now', body: User } } as const
const guarded = ['user.not_found', 'user.is_yourself', 'user.outranks_you', 'user.works_elsewhere'] as const

export const listUsers = endpoint({
  ...shared,
  name: 'listUsers',
  method: 'GET',
  path: '/api/v1/users',
  summary: 'The users of the organisation, and its open invitations',
  access: 'users:read',
  replies: {
    200: {
      description: 'All of them',
      body: Type.Object({
        users: Type.Array(User),
        invitations: Type.Array(Invitation),
        isMailDelayed: Type.Boolean({ description: 'Invitations go out late at the moment' }),
      }),
    },
  },
  problems: [],
})

export const changeUser = endpoint({
  ...shared,
  ...userId,
  name: 'changeUser',
  method: 'PATCH',
  path: '/api/v1/users/{userId}',
  summary: 'A user’s kind, groups and locations; they count at once',
  access: 'users:update',
  stepUp: true,
  body: Exactly({
    kind: Type.Optional(MembershipKind),
    groupIds: Type.Optional(Type.Array(Uuid, { maxItems: 100 })),
    locationIds: Type.Optional(LocationIds),
  }),
  replies: user,
  problems: [
    ...guarded,
    ...['user.kind_does_not_fit', 'user.last_super_user', 'grant.beyond_own'],
    ...['group.not_found', 'location.not_found'],
  ] as const,
})

export const suspendUser = endpoint({
  ...shared,
  ...userId,
  name: 'suspendUser',
  method: 'POST',
  path: '/api/v1/users/{userId}/suspend',
  summary: 'Suspend a user: he can do nothing in this organisation until he is reinstated',
  access: 'users:suspend',
  replies: user,
  problems: [...guarded, 'user.last_super_user'],
})

export const reinstateUser = endpoint({
  ...shared,
  ...userId,
  name: 'reinstateUser',
  method: 'POST',
  path: '/api/v1/users/{userId}/reinstate',
  summary: 'Reinstate a suspended user',
  access: 'users:suspend',
  stepUp: true,
  replies: user,
  problems: [...guarded, 'grant.beyond_own'],
})

export const removeUser = endpoint({
  ...shared,
  ...userId,
  name: 'removeUser',
  method: 'DELETE',
  path: '/api/v1/users/{userId}',
  summary: 'Remove a user from the organisation; the account stays',
  access: 'users:delete',
  replies: { 200: { description: 'Removed' } },
  problems: [...guarded, 'user.last_super_user'],
})

export const inviteUser = endpoint({
  ...shared,
  name: 'inviteUser',
  method: 'POST',
  path: '/api/v1/users/invitations',
  summary: 'Invite a person by e-mail; an open invitation to the same address is replaced',
  access: 'users:create',
  stepUp: true,
  body: Exactly({
    name: PersonName,
    email: Email,
    kind: MembershipKind,
    language: Type.Optional(Language),
    groupIds: Type.Array(Uuid, { maxItems: 100 }),
    locationIds: LocationIds,
  }),
  replies: { 200: { description: 'Invited', body: Invitation } },
  problems: [
    ...['user.is_member', 'user.kind_does_not_fit'],
    ...[
      'user.outranks_you',
      'user.works_elsewhere',
      'grant.beyond_own',
      'group.not_found',
      'location.not_found',
      'code.too_many_sends',
    ],
  ] as const,
})

const invitationId = { params: Type.Object({ invitationId: Uuid }) } as const

export const sendInvitationAgain = endpoint({
  ...shared,
  ...invitationId,
  name: 'sendInvitationAgain',
  method: 'POST',
  path: '/api/v1/users/invitations/{invitationId}/again',
  summary: 'Send an invitation again; the link before it counts no more',
  access: 'users:create',
  stepUp: true,
  replies: { 200: { description: 'Sent', body: Invitation } },
  problems: ['invitation.not_found', 'user.outranks_you', 'grant.beyond_own', 'code.too_many_sends'],
})

export const withdrawInvitation = endpoint({
  ...shared,
  ...invitationId,
  name: 'withdrawInvitation',
  method: 'DELETE',
  path: '/api/v1/users/invitations/{invitationId}',
  summary: 'Withdraw an invitation: its link counts no more',
  access: 'users:create',
  replies: { 200: { description: 'Withdrawn' } },
  problems: ['invitation.not_found', 'user.outranks_you', 'user.works_elsewhere'],
})
