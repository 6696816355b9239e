import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import type { Meaning } from '../theme/palette.ts'
import classes from './notice.module.css'

type Properties = {
  readonly meaning: Meaning
  /** In place of the meaning's own word. */
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** Whether it is read out when it appears. */
  readonly isAnnounced?: boolean
}

const signs = {
  good: IconCircleCheck,
  careful: IconAlertTriangle,
  stop: IconHandStop,
  information: IconInfoCircle,
} as const

/** Something that a person has to know: sign, word and colour together. */
export function Notice({ meaning, title, children, action, isAnnounced = false }: Properties) {
  const { ui } = useTexts()
  const Sign = signs[meaning]
  return (
    <div
      className={classes.notice}
      data-meaning={meaning}
      {...(isAnnounced ? { role: meaning === 'stop' ? 'alert' : 'status' } : {})}
    >
      <Sign className={classes.sign} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{title ?? ui.notice[meaning]}</p>
        {children === undefined ? null : <div className={classes.says}>{children}</div>}
        {action === undefined ? null : <div className={classes.action}>{action}</div>}
      </div>
    </div>
  )
}
