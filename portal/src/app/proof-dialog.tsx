import { useProveAgain } from '../session/proof.queries.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { DialogFrame } from '../ui/dialog/dialog-frame.tsx'
import { FormFrame } from '../ui/form/form-frame.tsx'
import { PasswordField } from '../ui/form/password-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { useForm } from '../ui/form/use-form.ts'

type Properties = { readonly onProven: () => void; readonly onGiveUp: () => void }

/** Asks for a fresh proof that it is the person himself; then the call that needed it goes on. */
export function ProofDialog({ onProven, onGiveUp }: Properties) {
  const { shell, ui } = useTexts()
  const prove = useProveAgain()
  const form = useForm({
    start: { password: '', code: '' },
    check: ({ password }) => ({ password: password === '' ? ui.required : undefined }),
    submit: async (typed) => {
      await prove.mutateAsync(typed)
      onProven()
    },
  })
  return (
    <DialogFrame isOpen title={shell.proof.title} onClose={onGiveUp}>
      <p>{shell.proof.advice}</p>
      <FormFrame
        form={form}
        actions={
          <>
            <ActionButton type="submit" tone="main" isBusy={form.isBusy}>
              {shell.proof.confirm}
            </ActionButton>
            <ActionButton tone="quiet" onClick={onGiveUp}>
              {ui.cancel}
            </ActionButton>
          </>
        }
      >
        <PasswordField
          {...form.field('password')}
          label={shell.proof.password}
          autoComplete="current-password"
          isRequired
          hasFocusFirst
        />
        <TextField
          {...form.field('code')}
          label={shell.proof.code}
          help={shell.proof.codeHelp}
          autoComplete="one-time-code"
          maxLength={40}
          isMono
        />
      </FormFrame>
    </DialogFrame>
  )
}
