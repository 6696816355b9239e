import type { User } from '@theriac/contract/v1/users.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useReinstateUser, useSuspendUser, type useRemoveUser } from '../users.queries.ts'

type Properties = { readonly user: User; readonly onClose: () => void }

/** Asks before a user is suspended. */
export function SuspendUserDialog({ user, onClose }: Properties) {
  const { suspending } = useTexts('organisation').users
  const { organisation } = useSession()
  const suspend = useSuspendUser()
  return (
    <ConfirmDialog
      title={suspending.title}
      verb={suspending.title}
      onConfirm={() => suspend.mutateAsync(user.id)}
      done={suspending.done(user.name)}
      onClose={onClose}
    >
      <p>{suspending.question(user.name)}</p>
      <Notice meaning="stop" title={suspending.effect(user.name, organisation.name)} />
    </ConfirmDialog>
  )
}

/** Asks before a user is reinstated. */
export function ReinstateUserDialog({ user, onClose }: Properties) {
  const { reinstating } = useTexts('organisation').users
  const reinstate = useReinstateUser()
  return (
    <ConfirmDialog
      title={reinstating.title}
      verb={reinstating.title}
      tone="main"
      onConfirm={() => reinstate.mutateAsync(user.id)}
      done={reinstating.done(user.name)}
      onClose={onClose}
    >
      <p>{reinstating.question(user.name)}</p>
      <p>{reinstating.effect}</p>
    </ConfirmDialog>
  )
}

type RemovingProperties = Properties & {
  /** Held by the page: it is to know that the user is going. */
  readonly remove: ReturnType<typeof useRemoveUser>
  readonly onRemoved: () => void
}

/** Asks before a user is removed. */
export function RemoveUserDialog({ user, remove, onClose, onRemoved }: RemovingProperties) {
  const { removing } = useTexts('organisation').users
  const { organisation } = useSession()
  return (
    <ConfirmDialog
      title={removing.title}
      verb={removing.title}
      onConfirm={() => remove.mutateAsync(user.id)}
      done={removing.done(user.name)}
      onDone={onRemoved}
      onClose={onClose}
    >
      <p>{removing.question(user.name, user.email)}</p>
      <Notice meaning="stop" title={removing.effect(user.name, organisation.name)}>
        {removing.stays}
      </Notice>
    </ConfirmDialog>
  )
}
