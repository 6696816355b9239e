import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react'
import { forgetAnnouncements } from '../page/announcements.tsx'
import { useReadFailure, type Failure } from '../page/failure.tsx'
import { useCountdown } from '../show/use-countdown.ts'

/** What ties a field component to one value of a form. */
export type FieldBinding<Value> = {
  readonly name: string
  readonly value: Value
  readonly error: string | undefined
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
}

type Wrong<Values> = { readonly [Name in keyof Values]?: string | undefined }

type Plan<Values> = {
  readonly start: Values
  /** What is wrong, by field; asked when a field is left and at submit. */
  readonly check?: (values: Values) => Wrong<Values>
  /** Sends it; what it throws is shown, field by field where the answer names fields. */
  readonly submit: (values: Values) => Promise<void>
  /** Puts a refusal beside the field that it is about; undefined, or nothing in it: it is said below the form. */
  readonly place?: (error: unknown, values: Values) => Wrong<Values> | undefined
}

export type Form<Values> = {
  readonly values: Values
  readonly isBusy: boolean
  readonly isChanged: boolean
  /** Why the last attempt failed, but for what stands beside its field. */
  readonly failure: Failure | undefined
  /** How long the server asked to wait before another attempt; until then nothing is sent. */
  readonly waitSeconds: number
  readonly field: <Name extends keyof Values & string>(name: Name) => FieldBinding<Values[Name]>
  readonly set: (values: Partial<Values>) => void
  readonly reset: (values: Values) => void
  /** Takes back what was said of the last attempt, and the wait with it. */
  readonly forgetFailure: () => void
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  readonly element: RefObject<HTMLFormElement | null>
}

/** Holds what is typed into a form: it survives every failure, and the first wrong field gets the focus. */
export function useForm<Values extends object>(plan: Plan<Values>): Form<Values> {
  const [values, setValues] = useState(plan.start)
  const [saved, setSaved] = useState(plan.start)
  const [wrong, setWrong] = useState<Wrong<Values>>({})
  const element = useRef<HTMLFormElement>(null)
  const focusFirstWrong = useFocusFirstWrong(element)
  const sending = useSending(plan, setWrong, setSaved, focusFirstWrong)
  const { isBusy, failure, waitSeconds, forgetFailure, send } = sending
  return {
    ...{ values, isBusy, failure, waitSeconds, forgetFailure, element },
    isChanged: JSON.stringify(values) !== JSON.stringify(saved),
    field: (name) => ({
      name,
      value: values[name],
      error: wrong[name],
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }))
        // While somebody types nobody should be scolded; the next look is when the field is left.
        setWrong((before) => ({ ...before, [name]: undefined }))
      },
      onBlur: () => {
        // An untouched field is not wrong yet: passing through it is no mistake.
        if (values[name] === saved[name]) return
        const sentence = plan.check?.(values)[name]
        // Where it fits, what the server said of it stays until something else is typed.
        if (sentence !== undefined)
          whenNothingIsPressed(() => setWrong((before) => ({ ...before, [name]: sentence })))
      },
    }),
    set: (some) => setValues((before) => ({ ...before, ...some })),
    reset: (next) => {
      setValues(next)
      setSaved(next)
      setWrong({})
      forgetFailure()
    },
    onSubmit: (event) => {
      event.preventDefault()
      // A form in a dialog is, to React, inside the page's form.
      event.stopPropagation()
      if (!isBusy) void send(values)
    },
  }
}

function useSending<Values extends object>(
  { check, submit, place }: Plan<Values>,
  setWrong: (wrong: Wrong<Values>) => void,
  setSaved: (values: Values) => void,
  focusFirstWrong: () => void,
) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const read = useReadFailure()
  const { seconds: waitSeconds, start: wait } = useCountdown()
  const fail = (error: unknown, values: Values) => {
    const told = read(error)
    const placed = place?.(error, values)
    setWrong(saysAnything(placed) ? placed : knownFields(told, values))
    setFailure(saysAnything(placed) ? undefined : told)
    wait(told.retryAfterSeconds ?? 0)
    // "Done" beside "it failed" would be two truths at once.
    forgetAnnouncements()
    focusFirstWrong()
  }
  const forgetFailure = () => {
    setFailure(undefined)
    wait(0)
  }
  const send = async (values: Values) => {
    if (waitSeconds > 0) return focusFirstWrong()
    const found = check?.(values) ?? {}
    setWrong(found)
    setFailure(undefined)
    if (saysAnything(found)) {
      forgetAnnouncements()
      return focusFirstWrong()
    }
    setBusy(true)
    try {
      await submit(values)
      setSaved(values)
    } catch (error) {
      fail(error, values)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, waitSeconds, forgetFailure, send }
}

function saysAnything<Values>(wrong: Wrong<Values> | undefined): wrong is Wrong<Values> {
  return Object.values(wrong ?? {}).some((sentence) => sentence !== undefined)
}

function knownFields<Values extends object>({ fields = {} }: Failure, values: Values): Wrong<Values> {
  const wrong: Wrong<Values> = {}
  return Object.assign(
    wrong,
    Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(values, name))),
  )
}

/** Moves the focus once what is wrong is marked: to the first wrong field, or to the sentence that says why. */
function useFocusFirstWrong(element: RefObject<HTMLFormElement | null>): () => void {
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (attempt === 0) return
    const form = element.current
    const first = form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector('[role="alert"]')
    if (first instanceof HTMLElement) first.focus()
  }, [attempt, element])
  return () => setAttempt((count) => count + 1)
}

/** A new sentence moves what is below it: what is pressed just now must not slip away under the finger. */
function whenNothingIsPressed(act: () => void): void {
  if (document.querySelector(':active') === null) return act()
  window.addEventListener('pointerup', () => window.setTimeout(act), { once: true })
}
