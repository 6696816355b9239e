import type { ReactNode } from 'react'
import classes from './two-lines.module.css'

type Properties = {
  readonly first: ReactNode
  /** Less loud, below the first. */
  readonly second: ReactNode
}

/** A value, and below it what belongs to it: a name and its address, a state and its reason. */
export function TwoLines({ first, second }: Properties) {
  return (
    <span className={classes.lines}>
      <span>{first}</span> <span className={classes.second}>{second}</span>
    </span>
  )
}
