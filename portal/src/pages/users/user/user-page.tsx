import type { User } from '@theriac/contract/v1/users.ts'
import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useGo, usePathPart } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../../ui/page/missing-notice.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { GroupWords, LocationWords } from '../membership/membership-words.tsx'
import { useBlocked } from '../membership/use-blocked.ts'
import type { Asking } from './user-actions.tsx'
import { ReinstateUserDialog, RemoveUserDialog, SuspendUserDialog } from './user-dialogs.tsx'
import { UserForm } from './user-form.tsx'
import { UserStatus } from './user-status.tsx'
import { useRemoveUser, useUsers } from '../users.queries.ts'

/** One user: who it is, what he may do, and how that ends. */
export function UserPage() {
  const { users } = useTexts('organisation')
  const userId = usePathPart('userId')
  const { data, error, refetch } = useUsers()
  const remove = useRemoveUser()
  const above = { to: paths.users, label: users.title }
  const user = data?.users.find(({ id }) => id === userId)
  if (user !== undefined) return <UserDetail key={user.id} user={user} remove={remove} />
  // The one that is being removed here is about to be left.
  const isMissing = data !== undefined && !remove.isPending && !remove.isSuccess
  return (
    <>
      <PageTitle title={isMissing ? users.editing.missingTitle : users.title} above={above} />
      {isMissing ? (
        <MissingNotice
          title={users.editing.missing}
          action={<ActionButton to={paths.users}>{users.showAll}</ActionButton>}
        />
      ) : error === null || data !== undefined ? (
        <LoadingState lines={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

type Properties = { readonly user: User; readonly remove: ReturnType<typeof useRemoveUser> }

function UserDetail({ user, remove }: Properties) {
  const { users } = useTexts('organisation')
  const can = useCan()
  const blocked = useBlocked()(user)
  const canEdit = can('users:update') && blocked === undefined
  return (
    <>
      <PageTitle title={user.name} above={{ to: paths.users, label: users.title }} />
      {blocked === undefined || !can('users:update') ? null : (
        <Notice meaning="information" title={blocked} />
      )}
      <Section title={users.facts} isCard>
        <UserFacts user={user} isWhole={!canEdit} />
      </Section>
      {canEdit ? (
        <Section title={users.editing.title} sentence={users.editing.sentence} isCard>
          <UserForm user={user} />
        </Section>
      ) : null}
      {blocked === undefined && (can('users:suspend') || can('users:delete')) ? (
        <Ending user={user} remove={remove} />
      ) : null}
    </>
  )
}

function UserFacts({ user, isWhole }: { readonly user: User; readonly isWhole: boolean }) {
  const { users, shell } = useTexts('organisation')
  const { fields } = users
  const { name, email, kind, lastSignInAt } = user
  return (
    <Facts
      facts={[
        { label: fields.email, value: <CopyText value={email} what={users.emailOf(name)} /> },
        { label: fields.status, value: <UserStatus user={user} /> },
        {
          label: fields.lastSignIn,
          value: lastSignInAt === null ? users.never : <Time value={lastSignInAt} />,
        },
        ...(isWhole
          ? [
              { label: fields.kind, value: shell.kinds[kind] },
              {
                label: kind === 'user' ? fields.groups : fields.permissions,
                value: <GroupWords membership={user} isWhole />,
              },
              { label: fields.locations, value: <LocationWords membership={user} isWhole /> },
            ]
          : []),
      ]}
    />
  )
}

function Ending({ user, remove }: Properties) {
  const { users } = useTexts('organisation')
  const can = useCan()
  const go = useGo()
  const [asking, setAsking] = useState<Asking>()
  const isActive = user.status === 'active'
  const close = () => setAsking(undefined)
  return (
    <>
      {can('users:suspend') ? (
        <ActSection
          title={isActive ? users.suspending.title : users.reinstating.title}
          sentence={isActive ? users.ending.suspendSentence : users.reinstating.effect}
          tone="plain"
          onAct={() => setAsking(isActive ? 'suspend' : 'reinstate')}
        />
      ) : null}
      {can('users:delete') ? (
        <ActSection
          title={users.removing.title}
          sentence={users.ending.removeSentence}
          tone="stop-plain"
          onAct={() => setAsking('remove')}
        />
      ) : null}
      {asking === 'suspend' ? <SuspendUserDialog user={user} onClose={close} /> : null}
      {asking === 'reinstate' ? <ReinstateUserDialog user={user} onClose={close} /> : null}
      {asking === 'remove' ? (
        <RemoveUserDialog
          user={user}
          remove={remove}
          onClose={close}
          onRemoved={() => go(paths.users, { replace: true })}
        />
      ) : null}
    </>
  )
}
