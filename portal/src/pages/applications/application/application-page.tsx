import type { Application } from '@theriac/contract/v1/applications.ts'
import { paths } from '../../../navigation/paths.ts'
import { usePathPart } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { useApplication } from '../applications.queries.ts'
import { ApplicationBody } from '../shown/application-body.tsx'
import { Found } from '../shown/found.tsx'
import { NextNotice } from './next-notice.tsx'
import { RefusedNotice } from '../shown/refused-notice.tsx'
import { WithdrawSection } from './withdraw-section.tsx'

/** One application of the organisation: what to do next, what has happened, and what was applied for. */
export function ApplicationPage() {
  const { applications } = useTexts('applications')
  const found = useApplication(usePathPart('applicationId'))
  return (
    <Found found={found} above={{ to: paths.applications, label: applications.title }}>
      {(application) => <Detail application={application} />}
    </Found>
  )
}

function Detail({ application }: { readonly application: Application }) {
  const { detail, refusedNext, actions } = useTexts('applications').applications
  const again = useCan()('applications:create') ? (
    <ActionButton to={formFor(application)}>{actions.again}</ActionButton>
  ) : undefined
  return (
    <>
      <RefusedNotice application={application} {...(again === undefined ? {} : { action: again })}>
        {again === undefined ? null : <p>{refusedNext}</p>}
      </RefusedNotice>
      <NextNotice application={application} />
      <ApplicationBody application={application} replacedSentence={detail.replacedSentence} isOwn />
      <WithdrawSection application={application} />
    </>
  )
}

function formFor({ kind, location }: Application): string {
  const at = location === null ? '' : `?location=${location.id}`
  if (kind === 'new-location') return paths.newLocationApplication
  return (kind === 'closing-location' ? paths.closingApplication : paths.newSystemChange) + at
}
