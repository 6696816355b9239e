import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './field.module.css'
import { fieldLook, groupWords, type FieldWords } from './field-look.tsx'
import type { FieldBinding } from './use-form.ts'

type Option = {
  readonly value: string
  readonly label: string
  readonly help?: string
  /** Its help then says why. */
  readonly isDisabled?: boolean
}

type Properties = FieldWords &
  FieldBinding<readonly string[]> & {
    readonly options: readonly Option[]
    /** "Find a location": above a list that is too long to look through. */
    readonly findLabel?: string
  }

const manyOptions = 12

/** Any of a list, all of it in view; a long one lies in a frame of its own, with a box to find in it. */
export function TicksField(properties: Properties) {
  const { value, error, onChange, options, findLabel } = properties
  const { label, help, isRequired = false } = properties
  const { ui } = useTexts()
  const [sought, setSought] = useState('')
  const isLong = options.length > manyOptions
  const shown = options.filter((option) => option.label.toLowerCase().includes(sought.trim().toLowerCase()))
  return (
    <Checkbox.Group
      {...groupWords({ label, ...(help === undefined ? {} : { help }), isRequired }, error)}
      inputWrapperOrder={[...fieldLook.inputWrapperOrder]}
      classNames={{
        label: fieldLook.classNames.label,
        error: fieldLook.classNames.error,
        description: fieldLook.classNames.description,
      }}
      value={[...value]}
      onChange={onChange}
    >
      {isLong && findLabel !== undefined ? (
        <TextInput
          type="search"
          aria-label={findLabel}
          placeholder={findLabel}
          value={sought}
          autoComplete="off"
          classNames={{ input: fieldLook.classNames.input }}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={keepFromSending}
        />
      ) : null}
      <Stack gap={0} className={isLong ? classes.long : undefined}>
        {shown.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.help}
            disabled={option.isDisabled ?? false}
            aria-invalid={error !== undefined}
            classNames={{ root: classes.tick ?? '', label: classes.tickLabel ?? '' }}
          />
        ))}
        {shown.length === 0 ? <p className={classes.help}>{ui.nothingFound}</p> : null}
      </Stack>
    </Checkbox.Group>
  )
}

// Enter in a box that only narrows the list would send the form.
function keepFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}
