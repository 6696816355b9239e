import { IconUserPlus } from '@tabler/icons-react'
import type { User } from '@theriac/contract/v1/users.ts'
import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { SearchedTable } from '../../../ui/table/searched-table.tsx'
import { InvitationsSection } from '../invitations/invitations-section.tsx'
import { useUserColumns } from './use-user-columns.tsx'
import { UserActions, type Asking } from '../user/user-actions.tsx'
import { ReinstateUserDialog, RemoveUserDialog, SuspendUserDialog } from '../user/user-dialogs.tsx'
import { useRemoveUser, useUsers } from '../users.queries.ts'

/** The users of the organisation, and below them the invitations that nobody has accepted yet. */
export function UsersPage() {
  const { users } = useTexts('organisation')
  const can = useCan()
  const { data, error, refetch } = useUsers()
  const invite = can('users:create') ? (
    <ActionButton tone="main" icon={<IconUserPlus size={20} aria-hidden="true" />} to={paths.newUser}>
      {users.invite}
    </ActionButton>
  ) : undefined
  return (
    <>
      <PageTitle
        title={users.title}
        sentence={users.sentence}
        {...(invite === undefined ? {} : { action: invite })}
      />
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <UsersTable all={data?.users} />
      )}
      {data === undefined || data.invitations.length === 0 ? null : <InvitationsSection {...data} />}
    </>
  )
}

function UsersTable({ all }: { readonly all: readonly User[] | undefined }) {
  const { users } = useTexts('organisation')
  const can = useCan()
  const columns = useUserColumns()
  const filter = useFilter('q')
  const [asked, setAsked] = useState<{ readonly asking: Asking; readonly user: User }>()
  const canAct = can('users:update') || can('users:suspend') || can('users:delete')
  return (
    <>
      <SearchedTable
        words={users}
        all={all}
        textOf={({ name, email }) => `${name} ${email}`}
        filter={filter}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ sentence: users.none }}
        {...(canAct
          ? {
              actions: (user: User) => (
                <UserActions user={user} onAsk={(asking) => setAsked({ asking, user })} />
              ),
            }
          : {})}
      />
      {asked === undefined ? null : <UserDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

type DialogProperties = { readonly asking: Asking; readonly user: User; readonly onClose: () => void }

function UserDialog({ asking, user, onClose }: DialogProperties) {
  const remove = useRemoveUser()
  if (asking === 'suspend') return <SuspendUserDialog user={user} onClose={onClose} />
  if (asking === 'reinstate') return <ReinstateUserDialog user={user} onClose={onClose} />
  return <RemoveUserDialog user={user} remove={remove} onClose={onClose} onRemoved={onClose} />
}
