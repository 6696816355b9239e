import type { ReactNode } from 'react'
import classes from './facts.module.css'

type Properties = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** What is known of one thing: a label and its value, line by line. */
export function Facts({ facts }: Properties) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }, at) => (
        // Two can have the same label: a client has two secrets for a while.
        <div key={at} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
