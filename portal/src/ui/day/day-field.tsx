import { TextInput } from '@mantine/core'
import { useId, useState, type FocusEvent } from 'react'
import { tellWeekday } from '../../texts/rules/tell-chosen-day.ts'
import { useSpoken } from '../../texts/texts-provider.tsx'
import { fieldLook, groupWords, type FieldWords } from '../form/field-look.tsx'
import type { FieldBinding } from '../form/use-form.ts'
import classes from './day-field.module.css'
import { dayOf, isDay, partsOf, type DayParts } from './day-parts.ts'

type Properties = FieldWords &
  FieldBinding<string> & {
    /** Says the day that was typed in words; without it the day of the week and the date. */
    readonly tell?: (day: string) => string
  }

const parts = ['day', 'month', 'year'] as const

/**
 * A day, `2027-01-12`, in three fields: the browser's own field follows the browser's language, in which 1/12 may be either
 * day. What was typed stands below in words. While it is no day, the value is one that `isDay` denies.
 */
export function DayField(properties: Properties) {
  const { name, value, error, onChange, onBlur, isRequired = false, tell } = properties
  const { texts, language } = useSpoken()
  const id = useId()
  const [typed, setTyped] = useState(() => partsOf(value))
  // What somebody else has set stands in the fields, too.
  const shown = dayOf(typed) === value ? typed : partsOf(value)
  const words = groupWords(properties, error)
  const type = (next: DayParts) => {
    setTyped(next)
    onChange(dayOf(next))
  }
  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur()
  }
  return (
    <fieldset className={classes.field} onBlur={leave} aria-describedby={`${id}-help`}>
      <legend className={fieldLook.classNames.label}>
        {words.label}
        {isRequired ? (
          <span className={classes.asterisk} aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </legend>
      <div className={classes.parts}>
        {parts.map((part) => (
          <TextInput
            key={part}
            name={`${name}.${part}`}
            label={texts.ui.day[part]}
            value={shown[part]}
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === 'year' ? 4 : 2}
            error={error !== undefined}
            aria-required={isRequired}
            aria-describedby={`${id}-error ${id}-words`}
            classNames={{ label: classes.partLabel ?? '', input: fieldLook.classNames.input }}
            onChange={(event) => type({ ...shown, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
      {words.error === false ? null : (
        <p id={`${id}-error`} className={fieldLook.classNames.error}>
          {words.error}
        </p>
      )}
      <p id={`${id}-words`} className={classes.words} aria-live="polite">
        {isDay(value) ? (tell?.(value) ?? tellWeekday(value, language)) : null}
      </p>
      {words.description === undefined ? null : (
        <p id={`${id}-help`} className={fieldLook.classNames.description}>
          {words.description}
        </p>
      )}
    </fieldset>
  )
}
