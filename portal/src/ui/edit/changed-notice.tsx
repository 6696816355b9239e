import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { Notice } from '../page/notice.tsx'

type Properties = {
  readonly isBehind: boolean
  /** Throws away what was typed. */
  readonly showNow: () => void
}

/** Says in a form that somebody else has changed the same thing meanwhile. */
export function ChangedNotice({ isBehind, showNow }: Properties) {
  const { changed } = useTexts().ui
  if (!isBehind) return null
  return (
    <Notice
      meaning="careful"
      title={changed.title}
      action={<ActionButton onClick={showNow}>{changed.showNow}</ActionButton>}
      isAnnounced
    >
      {changed.sentence}
    </Notice>
  )
}
