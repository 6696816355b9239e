import type { ReactNode } from 'react'
import { Notice } from '../../../ui/page/notice.tsx'
import classes from './way.module.css'

type Properties = {
  readonly name: string
  readonly value: ReactNode
  readonly action: ReactNode
  /** What should be done about it. */
  readonly warning?: string
  readonly children?: ReactNode
}

/** One thing that signing in needs: what it is now, and what can be done about it. */
export function Way({ name, value, action, warning, children }: Properties) {
  return (
    <div className={classes.way}>
      <div className={classes.row}>
        <div className={classes.words}>
          <h3 className={classes.name}>{name}</h3>
          <div className={classes.value}>{value}</div>
        </div>
        <div className={classes.action}>{action}</div>
      </div>
      {warning === undefined ? null : <Notice meaning="careful" title={warning} />}
      {children}
    </div>
  )
}
