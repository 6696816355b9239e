import { useState, type ReactNode } from 'react'
import { tellSpan } from '../../texts/rules/tell-time.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { announce, forgetAnnouncements } from '../page/announcements.tsx'
import { FailureNotice } from '../page/failure-notice.tsx'
import { useReadFailure, type Failure } from '../page/failure.tsx'
import { DialogFrame } from './dialog-frame.tsx'
import classes from './dialog.module.css'

type Properties = {
  /** "Delete Client Equipment" */
  readonly title: string
  /** Asks with the thing's own name, and says what will happen to whom. */
  readonly children: ReactNode
  /** "Delete": never "OK". */
  readonly verb: string
  /** `stop`, in red, for what takes something away. */
  readonly tone?: 'stop' | 'main'
  /** What it throws is shown in the dialog, which stays open. */
  readonly onConfirm: () => Promise<unknown>
  /** "iPad deleted": announced once it is. */
  readonly done: string
  /** What follows then, in place of `onClose`. */
  readonly onDone?: () => void
  readonly onClose: () => void
  /** The word for leaving everything as it is, where "Cancel" could be taken for the verb. */
  readonly wayOut?: string
}

/** Asks before something happens. Escape and Cancel leave everything as it is. */
export function ConfirmDialog(properties: Properties) {
  const { title, children, verb, tone = 'stop', onConfirm, done, onClose, onDone = onClose } = properties
  const { ui } = useTexts()
  const { wayOut = ui.cancel } = properties
  const read = useReadFailure()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await onConfirm()
      announce(done)
      onDone()
    } catch (error) {
      forgetAnnouncements()
      setFailure(read(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <DialogFrame isOpen title={title} onClose={onClose} isFirm={isBusy}>
      <div className={classes.says}>{children}</div>
      {failure === undefined ? null : <FailureNotice failure={failure} isAnnounced />}
      {failure?.retryAfterSeconds === undefined ? null : (
        <p>{ui.failure.waitFor(tellSpan(failure.retryAfterSeconds))}</p>
      )}
      <div className={classes.actions}>
        <ActionButton tone="quiet" onClick={onClose} hasFocusFirst>
          {wayOut}
        </ActionButton>
        <ActionButton tone={tone} isBusy={isBusy} onClick={() => void confirm()}>
          {verb}
        </ActionButton>
      </div>
    </DialogFrame>
  )
}
