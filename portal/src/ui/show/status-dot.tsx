import type { ReactNode } from 'react'
import type { Meaning } from '../theme/palette.ts'
import classes from './status-dot.module.css'

type Properties = {
  /** Without a meaning the dot is hollow: neither good nor bad. */
  readonly meaning?: Meaning | undefined
  readonly word: ReactNode
}

/** A state: a dot and its word, never colour alone. */
export function StatusDot({ meaning, word }: Properties) {
  return (
    <span className={classes.status}>
      <span className={classes.dot} data-meaning={meaning} aria-hidden="true" />
      {word}
    </span>
  )
}
