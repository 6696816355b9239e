import type { ReactNode } from 'react'
import classes from './notices.module.css'

/** What an application's page says first, one below the other. */
export function Notices({ children }: { readonly children: ReactNode }) {
  return <div className={classes.notices}>{children}</div>
}
