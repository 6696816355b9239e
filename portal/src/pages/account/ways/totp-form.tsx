import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useConfirmTotp } from '../account.queries.ts'

type Properties = {
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void
  readonly onClose: () => void
}

/** The first code of the app: with it the app counts. */
export function TotpForm({ onConfirmed, onClose }: Properties) {
  const { confirm: texts } = useTexts('account').account.totp
  const confirm = useConfirmTotp()
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: /^\d{6}$/.test(onlyDigits(code)) ? undefined : texts.missing }),
    submit: async ({ code }) => onConfirmed(await confirm(onlyDigits(code))),
    place: (error) => ({ code: isProblem(error, 'code.wrong') ? texts.wrong : undefined }),
  })
  return (
    <FormFrame
      form={form}
      actions={<FormButtons verb={texts.submit} isBusy={form.isBusy} onCancel={onClose} />}
    >
      <TextField
        {...form.field('code')}
        label={texts.title}
        help={texts.help}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        isMono
        isRequired
      />
    </FormFrame>
  )
}

function onlyDigits(code: string): string {
  return code.replaceAll(/\s/g, '')
}
