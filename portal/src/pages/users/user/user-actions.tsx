import { IconPencil, IconTrash, IconUserCheck, IconUserPause } from '@tabler/icons-react'
import type { User } from '@theriac/contract/v1/users.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { useBlocked } from '../membership/use-blocked.ts'

/** What can be asked of a user before it happens. */
export type Asking = 'suspend' | 'reinstate' | 'remove'

type Properties = { readonly user: User; readonly onAsk: (asking: Asking) => void }

/** The actions of a row of users. */
export function UserActions({ user, onAsk }: Properties) {
  const { users } = useTexts('organisation')
  const can = useCan()
  const disabledBecause = useBlocked()(user)
  const named = (action: string) => ({ label: users.actionOn(action, user.name), tip: action })
  return (
    <>
      {can('users:update') ? (
        <IconAction
          {...named(users.edit)}
          icon={<IconPencil />}
          to={paths.user(user.id)}
          disabledBecause={disabledBecause}
        />
      ) : null}
      {can('users:suspend') && user.status === 'active' ? (
        <IconAction
          {...named(users.suspend)}
          icon={<IconUserPause />}
          onClick={() => onAsk('suspend')}
          disabledBecause={disabledBecause}
        />
      ) : null}
      {can('users:suspend') && user.status === 'suspended' ? (
        <IconAction
          {...named(users.reinstate)}
          icon={<IconUserCheck />}
          onClick={() => onAsk('reinstate')}
          disabledBecause={disabledBecause}
        />
      ) : null}
      {can('users:delete') ? (
        <IconAction
          {...named(users.remove)}
          icon={<IconTrash />}
          tone="stop"
          onClick={() => onAsk('remove')}
          disabledBecause={disabledBecause}
        />
      ) : null}
    </>
  )
}
