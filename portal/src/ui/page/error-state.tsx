import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { useReadFailure } from './failure.tsx'

type Properties = {
  readonly error: unknown
  /** Tries again what failed. */
  readonly onRetry?: () => void
}

/** In place of what could not be shown. */
export function ErrorState({ error, onRetry }: Properties) {
  const { ui } = useTexts()
  const failure = useReadFailure()(error)
  // A clear no stays one, unless it was only about haste.
  const isFinal = failure.isRefusal === true && failure.retryAfterSeconds === undefined
  return (
    <FailureNotice
      failure={failure}
      isAnnounced
      {...(onRetry === undefined || isFinal
        ? {}
        : { action: <ActionButton onClick={onRetry}>{ui.failure.tryAgain}</ActionButton> })}
    />
  )
}
