import { useState, type ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useForm } from '../form/use-form.ts'
import { DialogFrame } from './dialog-frame.tsx'
import classes from './dialog.module.css'

type Properties = {
  readonly isOpen: boolean
  /** "Lock client" */
  readonly title: string
  /** Names the thing, and says what will happen to whom. */
  readonly children: ReactNode
  /** What the field is called, who reads it, and what to say where it is empty. */
  readonly reason: { readonly label: string; readonly help: string; readonly missing: string }
  /** "Lock": never "OK". */
  readonly verb: string
  /** What it throws is shown in the dialog, which stays open with what was typed. */
  readonly onConfirm: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks why before it takes something away. */
export function ReasonDialog({ isOpen, title, onClose, ...rest }: Properties) {
  const [isBusy, setBusy] = useState(false)
  return (
    <DialogFrame isOpen={isOpen} title={title} onClose={onClose} isFirm={isBusy}>
      <ReasonForm {...rest} onClose={onClose} onBusy={setBusy} />
    </DialogFrame>
  )
}

type FormProperties = Omit<Properties, 'isOpen' | 'title'> & { readonly onBusy: (isBusy: boolean) => void }

function ReasonForm({ children, reason, verb, onConfirm, onClose, onBusy }: FormProperties) {
  const { ui } = useTexts()
  const form = useForm({
    start: { reason: '' },
    check: (typed) => ({ reason: typed.reason.trim() === '' ? reason.missing : undefined }),
    submit: async (typed) => {
      onBusy(true)
      try {
        await onConfirm(typed.reason.trim())
      } finally {
        onBusy(false)
      }
    },
  })
  return (
    <>
      <div className={classes.says}>{children}</div>
      <FormFrame
        form={form}
        actions={
          <>
            <ActionButton type="submit" tone="stop" isBusy={form.isBusy}>
              {verb}
            </ActionButton>
            <ActionButton tone="quiet" onClick={onClose}>
              {ui.cancel}
            </ActionButton>
          </>
        }
      >
        <TextField
          {...form.field('reason')}
          label={reason.label}
          help={reason.help}
          maxLength={300}
          isRequired
          hasFocusFirst
        />
      </FormFrame>
    </>
  )
}
