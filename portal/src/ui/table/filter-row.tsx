import type { ReactNode } from 'react'
import classes from './filter-row.module.css'

/** The filters above a table, side by side. */
export function FilterRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
