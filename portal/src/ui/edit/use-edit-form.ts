import { useEffect, useState } from 'react'
import { useForm, type Form } from '../form/use-form.ts'

type Plan<Values extends object> = Omit<Parameters<typeof useForm<Values>>[0], 'start' | 'submit'> & {
  /** What it is now, as far as the page knows: the form follows it until somebody types. */
  readonly now: Values
  /** Sends what was typed; `before` is what it was typed over. */
  readonly submit: (values: Values, before: Values) => Promise<void>
}

type EditForm<Values> = {
  readonly form: Form<Values>
  /** Whether somebody else has changed what this person is changing too. */
  readonly isBehind: boolean
  /** Throws away what was typed, and shows what it is now. */
  readonly showNow: () => void
}

/** A form for what is there already, and may be changed by somebody else while it is open. */
export function useEditForm<Values extends object>(plan: Plan<Values>): EditForm<Values> {
  const { now, submit, ...rest } = plan
  const [base, setBase] = useState(now)
  const form = useForm({ ...rest, start: base, submit: (values) => submit(values, base) })
  const isOther = JSON.stringify(base) !== JSON.stringify(now)
  const isTouched = form.isChanged || form.isBusy
  const showNow = () => {
    setBase(now)
    form.reset(now)
  }
  useEffect(() => {
    if (isOther && !isTouched) showNow()
  }, [isOther, isTouched])
  return { form, isBehind: isOther && form.isChanged && !form.isBusy, showNow }
}
