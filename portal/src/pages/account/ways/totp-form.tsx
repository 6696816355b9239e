import { isProblem } from '../../../session/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
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
  const { ui, account } = useTexts()
  const { confirm: texts } = account.totp
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
      actions={
        <>
          <ActionButton type="submit" tone="main" isBusy={form.isBusy}>
            {texts.submit}
          </ActionButton>
          <ActionButton tone="quiet" onClick={onClose}>
            {ui.cancel}
          </ActionButton>
        </>
      }
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
