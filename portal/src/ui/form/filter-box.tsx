import { TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './filter-box.module.css'

type Properties = {
  /** "Filter by name, city or postal code" */
  readonly label: string
  /** As the address has it: `useFilter('q')`. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** How many are shown, read out when it changes: "3 of 12 locations". */
  readonly found: string
}

const pauseMilliseconds = 200

/** Narrows a list while somebody types. */
export function FilterBox({ label, value, onChange, found }: Properties) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  if (seen !== value) {
    setSeen(value)
    // Not what was typed here: the browser's Back, or a link.
    if (value !== sent) setTyped(value)
  }
  useEffect(() => {
    if (typed === value) return undefined
    const timer = window.setTimeout(() => {
      setSent(typed)
      onChange(typed)
    }, pauseMilliseconds)
    return () => window.clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <div className={classes.box} role="search">
      <TextInput
        type="search"
        label={label}
        value={typed}
        autoComplete="off"
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <VisuallyHidden aria-live="polite">{value === '' ? '' : found}</VisuallyHidden>
    </div>
  )
}
