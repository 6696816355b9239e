import { Fragment } from 'react'
import classes from './code.module.css'

/** What a person compares letter by letter: in mono; a long one breaks after its hyphens only, as a UUID is read. */
export function Code({ value }: { readonly value: string }) {
  const parts = value.split(/(?<=-)/)
  return (
    <code className={classes.code} data-long={value.length > 24}>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
