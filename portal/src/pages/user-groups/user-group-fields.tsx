import { fittingPermissions } from '@theriac/contract/permissions.ts'
import { useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { helpUnlessExample } from '../../ui/edit/help-unless-example.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import type { Form } from '../../ui/form/use-form.ts'
import { Notice } from '../../ui/page/notice.tsx'
import { GroupPermissions } from './group-permissions.tsx'
import type { UserGroupValues } from './user-group-values.ts'

type Properties = {
  readonly form: Form<UserGroupValues>
  readonly now: readonly string[]
}

/** The fields of a user group. */
export function UserGroupFields({ form, now }: Properties) {
  const { userGroups } = useTexts('organisation')
  const { organisation, permissions } = useSession()
  const isAnyBeyond = fittingPermissions('person', organisation.type).some(
    (name) => !permissions.includes(name) && !now.includes(name),
  )
  const { value, onChange } = form.field('permissions')
  return (
    <>
      <TextField
        {...form.field('name')}
        label={userGroups.fields.name}
        {...helpUnlessExample(userGroups.nameHelp, form.values.name)}
        maxLength={80}
        isRequired
      />
      {isAnyBeyond ? <Notice meaning="information" title={userGroups.someBeyondYou} /> : null}
      <GroupPermissions value={value} now={now} onChange={onChange} />
    </>
  )
}
