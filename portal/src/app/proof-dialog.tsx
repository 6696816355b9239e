import { useAccount } from '../session/account.queries.ts'
import { isProblem, Problem } from '../session/failure/problem.ts'
import { useProveAgain } from '../session/proof.queries.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { FormDialog } from '../ui/dialog/form-dialog.tsx'
import { PasswordField } from '../ui/form/password-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { useForm } from '../ui/form/use-form.ts'

type Properties = { readonly onProven: () => void; readonly onGiveUp: () => void }

/** Asks for a fresh proof that it is the person himself; then the call that needed it goes on. */
export function ProofDialog({ onProven, onGiveUp }: Properties) {
  const { shell, problems } = useTexts()
  const { proof } = shell
  const hasTotp = useAccount().data?.totp.isActive === true
  const prove = useProveAgain()
  const form = useForm({
    start: { password: '', code: '' },
    check: ({ password, code }) => ({
      password: password === '' ? proof.passwordMissing : undefined,
      code: hasTotp && code.trim() === '' ? proof.codeMissing : undefined,
    }),
    submit: async (typed) => {
      await prove.mutateAsync(typed)
      onProven()
    },
    place: (error) => {
      if (isProblem(error, 'code.used_already')) return { code: problems['code.used_already'] }
      if (!(error instanceof Problem) || !error.is('step_up.refused')) return undefined
      return {
        password: error.fields['password'] === undefined ? undefined : proof.passwordWrong,
        code: error.fields['code'] === undefined ? undefined : proof.codeWrong,
      }
    },
  })
  return (
    <FormDialog
      title={proof.title}
      says={<p>{hasTotp ? proof.adviceWithCode : proof.advice}</p>}
      form={form}
      verb={proof.confirm}
      onClose={onGiveUp}
    >
      <PasswordField
        {...form.field('password')}
        label={proof.password}
        autoComplete="current-password"
        isRequired
        hasFocusFirst
      />
      {hasTotp ? (
        <TextField
          {...form.field('code')}
          label={proof.code}
          help={proof.codeHelp}
          autoComplete="one-time-code"
          maxLength={40}
          isMono
          isRequired
        />
      ) : null}
    </FormDialog>
  )
}
