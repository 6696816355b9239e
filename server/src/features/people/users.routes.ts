import * as contract from '@theriac/contract/v1/users.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { isMailDelayed } from '../../platform/mail/is-mail-delayed.ts'
import { listUserGroups } from '../roles/public.ts'
import { invitePerson } from './invitations/invite-person.ts'
import type { InvitationParts } from './invitations/mail-invitation.ts'
import { readInvitation, readInvitations } from './invitations/read-invitations.ts'
import { sendInvitationAgain } from './invitations/send-invitation-again.ts'
import { withdrawInvitation } from './invitations/withdraw-invitation.ts'
import { changeUser } from './users/change-user.ts'
import { readUser, readUsers } from './users/read-users.ts'
import { reinstateUser } from './users/reinstate-user.ts'
import { removeUser } from './users/remove-user.ts'
import { suspendUser } from './users/suspend-user.ts'

/** Mounts what people do with the users of their organisation. */
export function mountUsers({ personal }: Mount, parts: InvitationParts): void {
  personal(contract.listUsers, async (_, work) => {
    const { organisationId } = work.actor
    const groups = await work.tx.many(listUserGroups, [organisationId, null])
    return {
      users: await readUsers(work, groups),
      invitations: await readInvitations(work, organisationId, groups),
      isMailDelayed: await isMailDelayed(work.tx, work.now),
    }
  })
  personal(contract.changeUser, async ({ params, body }, work) => {
    await changeUser(work, params.userId, body)
    return readUser(work, params.userId)
  })
  personal(contract.suspendUser, async ({ params }, work) => {
    await suspendUser(work, params.userId)
    return readUser(work, params.userId)
  })
  personal(contract.reinstateUser, async ({ params }, work) => {
    await reinstateUser(work, params.userId)
    return readUser(work, params.userId)
  })
  personal(contract.removeUser, ({ params }, work) => removeUser(work, params.userId))
  mountInvitations({ personal }, parts)
}

function mountInvitations({ personal }: Pick<Mount, 'personal'>, parts: InvitationParts): void {
  personal(contract.inviteUser, async ({ body }, work) => {
    const { organisationId } = work.actor
    const { id: invitationId } = await invitePerson(work, parts, {
      ...{ organisationId, sentUnder: 'users:create' },
      ...body,
    })
    return readInvitation(work, { organisationId, invitationId })
  })
  personal(contract.sendInvitationAgain, async ({ params }, work) => {
    const owned = { organisationId: work.actor.organisationId, ...params }
    await sendInvitationAgain(work, parts, owned)
    return readInvitation(work, owned)
  })
  personal(contract.withdrawInvitation, ({ params }, work) =>
    withdrawInvitation(work, { organisationId: work.actor.organisationId, ...params }),
  )
}
