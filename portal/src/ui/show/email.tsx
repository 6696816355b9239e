import { Fragment } from 'react'

/** An e-mail address in a table: where it does not fit it breaks after its @ and its dots only. */
export function Email({ value }: { readonly value: string }) {
  return (
    <span data-email>
      {value.split(/(?<=[@.])/).map((part, at) => (
        <Fragment key={at}>
          {at === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
