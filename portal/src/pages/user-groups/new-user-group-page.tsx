import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { placeProblem } from '../../session/failure/place-problem.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { announce } from '../../ui/page/announcements.tsx'
import { UserGroupFields } from './user-group-fields.tsx'
import type { UserGroupValues } from './user-group-values.ts'
import { useAddUserGroup } from './user-groups.queries.ts'

const noPermissions: UserGroupValues['permissions'] = []

/** Adds a user group. */
export function NewUserGroupPage() {
  const { userGroups, problems } = useTexts('organisation')
  const add = useAddUserGroup()
  const go = useGo()
  const form = useForm<UserGroupValues>({
    start: { name: '', permissions: noPermissions },
    check: ({ name }) => ({ name: name.trim() === '' ? userGroups.nameMissing : undefined }),
    submit: async ({ name, permissions }) => {
      const group = await add.mutateAsync({ name: name.trim(), permissions: [...permissions] })
      announce(userGroups.adding.done(group.name))
      go(paths.userGroups, { replace: true })
    },
    place: placeProblem({ 'group.name_taken': 'name' }, problems),
  })
  return (
    <FormPage
      title={userGroups.add}
      sentence={userGroups.adding.sentence}
      above={{ to: paths.userGroups, label: userGroups.title }}
      form={form}
      verb={userGroups.adding.verb}
      cancelTo={paths.userGroups}
    >
      <UserGroupFields form={form} now={noPermissions} />
    </FormPage>
  )
}
