import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { CopyText } from '../action/copy-text.tsx'
import { useFailureHelp, type Failure } from './failure.tsx'
import classes from './failure-notice.module.css'
import { Notice } from './notice.tsx'

type Properties = {
  readonly failure: Failure
  readonly action?: ReactNode
  readonly isAnnounced?: boolean
}

/** What happened, what to do, the reference that finds the log line, and whom to ask. */
export function FailureNotice({ failure, action, isAnnounced = false }: Properties) {
  const { ui } = useTexts()
  const help = useFailureHelp()
  const { title = ui.failure.title, sentence, isRefusal = false, reference } = failure
  return (
    <Notice
      meaning="stop"
      title={isRefusal ? sentence : title}
      isAnnounced={isAnnounced}
      {...(action === undefined ? {} : { action })}
    >
      {isRefusal ? null : <p>{sentence}</p>}
      {reference === undefined ? null : (
        <p>
          {ui.failure.reference} <CopyText value={reference} what={ui.failure.reference} />
        </p>
      )}
      {help === null ? null : <div className={classes.help}>{help}</div>}
    </Notice>
  )
}
