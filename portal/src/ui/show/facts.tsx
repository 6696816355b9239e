import type { ReactNode } from 'react'
import classes from './facts.module.css'

type Properties = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** What is known of one thing: a label and its value, line by line. */
export function Facts({ facts }: Properties) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
