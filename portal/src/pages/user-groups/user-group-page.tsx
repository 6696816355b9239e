import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import { paths } from '../../navigation/paths.ts'
import { useGo, usePathPart } from '../../navigation/use-address.ts'
import { useUserGroups } from '../../session/lists.queries.ts'
import { placeProblem } from '../../session/failure/place-problem.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { ChangedNotice } from '../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../ui/edit/use-edit-form.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { announce } from '../../ui/page/announcements.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { DeleteUserGroup } from './delete-user-group.tsx'
import { GroupPermissions } from './group-permissions.tsx'
import { UserGroupFields } from './user-group-fields.tsx'
import { asValues, changesSince } from './user-group-values.ts'
import { useChangeUserGroup, useDeleteUserGroup } from './user-groups.queries.ts'

/** One user group: to change, for who may. */
export function UserGroupPage() {
  const { userGroups } = useTexts('organisation')
  const can = useCan()
  const groupId = usePathPart('groupId')
  const { data, error, refetch } = useUserGroups()
  const remove = useDeleteUserGroup()
  const above = { to: paths.userGroups, label: userGroups.title }
  const group = data?.userGroups.find(({ id }) => id === groupId)
  if (group !== undefined) {
    return (
      <>
        {can('user-groups:update') ? (
          <UserGroupForm key={group.id} group={group} />
        ) : (
          <>
            <PageTitle title={group.name} sentence={userGroups.users(group.users)} above={above} />
            <GroupPermissions value={group.permissions} now={group.permissions} />
          </>
        )}
        {can('user-groups:delete') ? <DeleteUserGroup group={group} remove={remove} /> : null}
      </>
    )
  }
  // The one that is being deleted here is about to be left.
  if (data !== undefined && !remove.isPending && !remove.isSuccess) return <MissingUserGroup />
  return (
    <>
      <PageTitle title={userGroups.editing.title} above={above} />
      {error === null ? (
        <LoadingState lines={8} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

function MissingUserGroup() {
  const { userGroups } = useTexts('organisation')
  return (
    <>
      <PageTitle
        title={userGroups.editing.missingTitle}
        above={{ to: paths.userGroups, label: userGroups.title }}
      />
      <Notice
        meaning="information"
        title={userGroups.editing.missing}
        action={<ActionButton to={paths.userGroups}>{userGroups.showAll}</ActionButton>}
        isAnnounced
      />
    </>
  )
}

function UserGroupForm({ group }: { readonly group: UserGroup }) {
  const { userGroups, problems } = useTexts('organisation')
  const { editing } = userGroups
  const change = useChangeUserGroup(group.id)
  const go = useGo()
  const { form, ...behind } = useEditForm({
    now: asValues(group),
    check: ({ name }) => ({ name: name.trim() === '' ? userGroups.nameMissing : undefined }),
    submit: async (values, before) => {
      const changes = changesSince(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(editing.done(values.name.trim()))
      go(paths.userGroups)
    },
    place: placeProblem({ 'group.name_taken': 'name' }, problems),
  })
  return (
    <FormPage
      title={group.name}
      sentence={group.users === 0 ? editing.nobody : editing.counts(group.users)}
      above={{ to: paths.userGroups, label: userGroups.title }}
      form={form}
      verb={editing.verb}
      cancelTo={paths.userGroups}
    >
      <ChangedNotice {...behind} />
      <UserGroupFields form={form} now={group.permissions} />
    </FormPage>
  )
}
