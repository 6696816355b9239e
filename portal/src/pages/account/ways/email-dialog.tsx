import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { useRequestEmailChange } from '../account.queries.ts'

/** Asks for the links that change the e-mail address. */
export function EmailDialog({ onClose }: { readonly onClose: () => void }) {
  const { account, problems } = useTexts('account')
  const { email: texts } = account
  const request = useRequestEmailChange()
  const form = useForm({
    start: { email: '' },
    check: ({ email }) => ({
      email:
        email.trim() === '' ? texts.missing : /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : texts.wrong,
    }),
    submit: async ({ email }) => {
      const { isMailDelayed } = await request.mutateAsync(email.trim())
      announce(isMailDelayed ? texts.delayed : texts.sent)
      onClose()
    },
    place: (error) => {
      if (isProblem(error, 'email.same')) return { email: problems['email.same'] }
      return { email: isProblem(error, 'request.invalid') ? texts.wrong : undefined }
    },
  })
  return (
    <FormDialog
      title={texts.title}
      says={<p>{texts.advice}</p>}
      form={form}
      verb={texts.submit}
      onClose={onClose}
    >
      <TextField
        {...form.field('email')}
        label={texts.field}
        type="email"
        autoComplete="email"
        maxLength={254}
        isRequired
        hasFocusFirst
      />
    </FormDialog>
  )
}
