import type { Account } from '@theriac/contract/v1/account.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { useNewPassword } from '../../../session/use-new-password.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { useChangePassword } from '../account.queries.ts'
import { HiddenUserName } from './hidden-user-name.tsx'

type Properties = { readonly account: Account; readonly onClose: () => void }

/** Sets a new password in place of the present one. */
export function PasswordDialog({ account, onClose }: Properties) {
  const texts = useTexts('account')
  const { password: words } = texts.account
  const rules = useNewPassword(account.passwordMinimumLength)
  const change = useChangePassword()
  const form = useForm({
    start: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword === '' ? words.currentMissing : undefined,
      newPassword: rules.check(newPassword),
    }),
    submit: async (typed) => {
      await change(typed)
      announce(words.changed)
      onClose()
    },
    place: (error) => ({
      currentPassword: isProblem(error, 'password.wrong') ? texts.problems['password.wrong'] : undefined,
      newPassword: rules.refusal(error),
    }),
  })
  return (
    <FormDialog
      title={words.title}
      says={<p>{words.others}</p>}
      form={form}
      verb={words.submit}
      onClose={onClose}
    >
      <HiddenUserName userName={account.email} />
      <PasswordField
        {...form.field('currentPassword')}
        label={words.current}
        autoComplete="current-password"
        isRequired
        hasFocusFirst
      />
      <PasswordField
        {...form.field('newPassword')}
        label={words.fresh}
        help={rules.help}
        autoComplete="new-password"
        isRequired
      />
    </FormDialog>
  )
}
