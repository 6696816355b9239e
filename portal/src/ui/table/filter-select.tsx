import { NativeSelect } from '@mantine/core'
import classes from './filter-row.module.css'

type Properties = {
  /** What it filters by: "Status". */
  readonly label: string
  /** As the address has it: `useFilter('status')`. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** What it says while it filters nothing: "Every status". */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Narrows a list to one kind of row. */
export function FilterSelect({ label, value, onChange, all, options }: Properties) {
  return (
    <NativeSelect
      label={label}
      value={options.some((option) => option.value === value) ? value : ''}
      data={[{ value: '', label: all }, ...options.map((option) => ({ ...option }))]}
      classNames={{ root: classes.choice ?? '', label: classes.label ?? '', input: classes.input ?? '' }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
