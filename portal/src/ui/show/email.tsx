import { Fragment } from 'react'

/** An e-mail address in a table: where it does not fit it breaks between its words. */
export function Email({ value }: { readonly value: string }) {
  return value.split(/(?=[@.])/).map((word, place) => (
    // The same word may stand in it twice: its place tells them apart.
    <Fragment key={place}>
      {place === 0 ? null : <wbr />}
      {word}
    </Fragment>
  ))
}
