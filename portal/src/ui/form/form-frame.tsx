import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { FailureNotice } from '../page/failure-notice.tsx'
import classes from './form-frame.module.css'
import type { Form } from './use-form.ts'
import { Waiting } from './waiting.tsx'

type Properties<Values> = {
  readonly form: Form<Values>
  readonly children: ReactNode
  /** The buttons: the verb first, what leads away after it. */
  readonly actions: ReactNode
  /** Whether it says that an asterisk means required. */
  readonly saysRequired?: boolean
  readonly label?: string
}

/** A form, on a page or in a dialog: fields one below the other, why it failed, then the buttons. */
export function FormFrame<Values>({
  form,
  children,
  actions,
  saysRequired = false,
  label,
}: Properties<Values>) {
  const { ui } = useTexts()
  const { failure } = form
  return (
    <form ref={form.element} onSubmit={form.onSubmit} noValidate className={classes.form} aria-label={label}>
      {saysRequired ? <p className={classes.required}>{ui.requiredFields}</p> : null}
      {children}
      {failure === undefined ? null : (
        <div role="alert" tabIndex={-1} className={classes.failure}>
          <FailureNotice failure={failure} />
        </div>
      )}
      {failure?.retryAfterSeconds === undefined ? null : <Waiting seconds={form.waitSeconds} />}
      <div className={classes.actions}>{actions}</div>
    </form>
  )
}
