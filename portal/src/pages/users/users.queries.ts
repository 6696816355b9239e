import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import {
  changeUser,
  inviteUser,
  listUsers,
  reinstateUser,
  removeUser,
  sendInvitationAgain,
  suspendUser,
  withdrawInvitation,
} from '@theriac/contract/v1/users.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

export type UserChange = InputOf<typeof changeUser>['body']
export type NewInvitation = InputOf<typeof inviteUser>['body']

// What others change, and who has accepted, shows on an open page without being asked for.
const pollMilliseconds = 15_000

const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => callApi(listUsers, {}, signal),
  refetchInterval: pollMilliseconds,
})

/** The users of the organisation, and its open invitations. */
export function useUsers() {
  return useQuery(usersQuery)
}

/** Invites a person by e-mail. */
export function useInviteUser() {
  return useChange((body: NewInvitation) => callApi(inviteUser, { body }), 'users', 'user-groups')
}

/** Changes a user's kind, groups and locations, as far as they are named. */
export function useChangeUser(userId: string) {
  return useChange(
    (body: UserChange) => callApi(changeUser, { params: { userId }, body }),
    ...['users', 'user-groups'],
  )
}

export function useSuspendUser() {
  return useChange((userId: string) => callApi(suspendUser, { params: { userId } }), 'users')
}

export function useReinstateUser() {
  return useChange((userId: string) => callApi(reinstateUser, { params: { userId } }), 'users')
}

export function useRemoveUser() {
  return useChange(
    (userId: string) => callApi(removeUser, { params: { userId } }),
    ...['users', 'user-groups'],
  )
}

export function useSendInvitationAgain() {
  return useChange(
    (invitationId: string) => callApi(sendInvitationAgain, { params: { invitationId } }),
    'users',
  )
}

export function useWithdrawInvitation() {
  return useChange(
    (invitationId: string) => callApi(withdrawInvitation, { params: { invitationId } }),
    ...['users', 'user-groups'],
  )
}
