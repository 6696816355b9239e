import type { ReactNode } from 'react'
import { TextField } from '../form/text-field.tsx'
import { useForm } from '../form/use-form.ts'
import { announce } from '../page/announcements.tsx'
import { FormDialog } from './form-dialog.tsx'

type Properties = {
  /** "Lock client" */
  readonly title: string
  /** Names the thing, and says what will happen to whom. */
  readonly children: ReactNode
  /** What the field is called, who reads it, and what to say where it is empty. */
  readonly reason: { readonly label: string; readonly help: string; readonly missing: string }
  /** "Lock": never "OK". */
  readonly verb: string
  /** What it throws is shown in the dialog, which stays open with what was typed. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  /** "iPad locked": announced once it is. */
  readonly done: string
  readonly onClose: () => void
}

/** Asks why before it takes something away. */
export function ReasonDialog({ title, children, reason, verb, onConfirm, done, onClose }: Properties) {
  const form = useForm({
    start: { reason: '' },
    check: (typed) => ({ reason: typed.reason.trim() === '' ? reason.missing : undefined }),
    submit: async (typed) => {
      await onConfirm(typed.reason.trim())
      announce(done)
      onClose()
    },
  })
  return (
    <FormDialog title={title} says={children} form={form} verb={verb} tone="stop" onClose={onClose}>
      <TextField
        {...form.field('reason')}
        label={reason.label}
        help={reason.help}
        maxLength={300}
        isRequired
        hasFocusFirst
      />
    </FormDialog>
  )
}
