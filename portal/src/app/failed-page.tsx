import { IconRefresh } from '@tabler/icons-react'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { Notice } from '../ui/page/notice.tsx'
import { SupportLine } from './support-line.tsx'

/** In place of a page that could not be fetched, as after a new version or without a connection, or not be shown. */
export function FailedPage() {
  const { failedPage } = useTexts().shell
  return (
    <Notice
      meaning="stop"
      title={failedPage.title}
      isAnnounced
      action={
        <ActionButton
          icon={<IconRefresh size={20} aria-hidden="true" />}
          onClick={() => window.location.reload()}
        >
          {failedPage.reload}
        </ActionButton>
      }
    >
      <p>{failedPage.advice}</p>
      <SupportLine />
    </Notice>
  )
}
