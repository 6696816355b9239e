import type { ReactNode } from 'react'
import { FormButtons } from '../form/form-buttons.tsx'
import { FormFrame } from '../form/form-frame.tsx'
import type { Form } from '../form/use-form.ts'
import { DialogFrame } from './dialog-frame.tsx'
import classes from './dialog.module.css'

type Properties<Values> = {
  /** "Create Client Equipment" */
  readonly title: string
  /** Above the fields: names the thing, and says what will happen to whom. */
  readonly says?: ReactNode
  readonly form: Form<Values>
  /** The fields. */
  readonly children: ReactNode
  /** "Create": never "OK". */
  readonly verb: string
  /** `stop`, in red, for what takes something away. */
  readonly tone?: 'stop' | 'main'
  readonly onClose: () => void
}

/** A form that lies over the page. While it is sent, nothing closes it; what was typed survives a failure. */
export function FormDialog<Values>(properties: Properties<Values>) {
  const { title, says, form, children, verb, tone = 'main', onClose } = properties
  return (
    <DialogFrame isOpen title={title} onClose={onClose} isFirm={form.isBusy}>
      {says === undefined ? null : <div className={classes.says}>{says}</div>}
      <FormFrame
        form={form}
        actions={<FormButtons verb={verb} tone={tone} isBusy={form.isBusy} onCancel={onClose} />}
      >
        {children}
      </FormFrame>
    </DialogFrame>
  )
}
