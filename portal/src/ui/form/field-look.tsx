import { IconAlertCircle } from '@tabler/icons-react'
import classes from './field.module.css'

/** What every field tells a person: label above, help below, what is wrong between field and help. */
export type FieldWords = {
  readonly label: string
  readonly help?: string
  readonly isRequired?: boolean
}

/** How every field looks, for Mantine's inputs. */
export const fieldLook = {
  classNames: {
    label: classes.label ?? '',
    description: classes.help ?? '',
    error: classes.error ?? '',
    input: classes.input ?? '',
  },
  inputWrapperOrder: ['label', 'input', 'error', 'description'],
} as const

/** The same words as Mantine's inputs take them. */
export function fieldWords(words: FieldWords, error: string | undefined) {
  return { ...groupWords(words, error), 'aria-required': words.isRequired ?? false }
}

/** The same for a group of boxes: it is no field itself, and may not be called required. */
export function groupWords({ label, help, isRequired = false }: FieldWords, error: string | undefined) {
  return {
    label,
    description: help,
    withAsterisk: isRequired,
    error: error === undefined ? false : says(error),
  }
}

// A sign beside the colour: whoever sees no red sees it all the same.
function says(error: string) {
  return (
    <>
      <IconAlertCircle className={classes.errorSign} aria-hidden="true" />
      {error}
    </>
  )
}
