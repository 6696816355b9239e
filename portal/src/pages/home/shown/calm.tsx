import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './calm.module.css'

type Properties = {
  /** That nothing is wrong. */
  readonly word: string
  readonly children?: ReactNode
}

/** Nothing is wrong, said calmly; and what would be shown here. */
export function Calm({ word, children }: Properties) {
  return (
    <div className={classes.calm}>
      <IconCircleCheck aria-hidden="true" />
      <div>
        <p className={classes.word}>{word}</p>
        {children === undefined || children === null ? null : <p className={classes.soft}>{children}</p>}
      </div>
    </div>
  )
}
