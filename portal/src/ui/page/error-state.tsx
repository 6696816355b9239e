import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { CopyText } from '../action/copy-text.tsx'
import { useReadFailure } from './failure.tsx'
import { Notice } from './notice.tsx'

type Properties = {
  readonly error: unknown
  /** Tries again what failed. */
  readonly onRetry?: () => void
}

/** In place of what could not be shown: what happened, what to do, and the reference that finds the log line. */
export function ErrorState({ error, onRetry }: Properties) {
  const { ui } = useTexts()
  const { sentence, reference } = useReadFailure()(error)
  return (
    <Notice
      meaning="stop"
      title={ui.failure.title}
      isAnnounced
      {...(onRetry === undefined
        ? {}
        : { action: <ActionButton onClick={onRetry}>{ui.failure.tryAgain}</ActionButton> })}
    >
      <p>{sentence}</p>
      {reference === undefined ? null : (
        <p>
          {ui.failure.reference} <CopyText value={reference} what={ui.failure.reference} />
        </p>
      )}
    </Notice>
  )
}
