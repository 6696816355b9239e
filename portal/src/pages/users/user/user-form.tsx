import type { User } from '@theriac/contract/v1/users.ts'
import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ChangedNotice } from '../../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../../ui/edit/use-edit-form.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import { MembershipFields } from '../membership/membership-fields.tsx'
import { asValues, changesSince } from '../membership/membership-values.ts'
import { placeRefusal } from '../membership/place-refusal.ts'
import { useChangeUser } from '../users.queries.ts'

/** Changes what a user is, his groups and his locations. */
export function UserForm({ user }: { readonly user: User }) {
  const { users, problems } = useTexts('organisation')
  const change = useChangeUser(user.id)
  const now = asValues(user)
  const { form, ...behind } = useEditForm({
    now,
    check: ({ reach, locationIds }) => ({
      locationIds: reach === 'some' && locationIds.length === 0 ? users.locationsMissing : undefined,
    }),
    submit: async (values, before) => {
      const changes = changesSince(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(users.editing.done(user.name))
    },
    place: placeRefusal(problems),
  })
  return (
    <FormFrame
      form={form}
      label={users.editing.title}
      actions={<FormButtons verb={users.editing.verb} isBusy={form.isBusy} cancelTo={paths.users} />}
    >
      <ChangedNotice {...behind} />
      <MembershipFields form={form} now={now} />
    </FormFrame>
  )
}
