import type { Application } from '@theriac/contract/v1/applications.ts'
import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { usePathPart } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { isOpen } from '../next-step.ts'
import { useNationalApplication } from '../national-applications.queries.ts'
import { ApplicationBody } from '../shown/application-body.tsx'
import { Found } from '../shown/found.tsx'
import { Notices } from '../shown/notices.tsx'
import { RefusedNotice } from '../shown/refused-notice.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { EndSections } from './end-sections.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { NationalNextNotice } from './national-next-notice.tsx'

/** What somebody is being asked about an application. */
export type Asked = 'approve' | 'refuse' | 'finish'

/** One application, for whoever decides about it, or watches over those who do. */
export function NationalApplicationPage() {
  const { deciding } = useTexts('applications')
  const found = useNationalApplication(usePathPart('applicationId'))
  return (
    <Found found={found} above={{ to: paths.nationalApplications, label: deciding.title }}>
      {(application) => <Detail application={application} />}
    </Found>
  )
}

function Detail({ application }: { readonly application: Application }) {
  const { deciding } = useTexts('applications')
  const can = useCan()
  const [asked, ask] = useState<Asked>()
  const [isOvertaken, setOvertaken] = useState(false)
  const { organisation } = application
  const mayDecide = can('national-applications:decide') && isOpen(application)
  const asks = {
    application,
    onClose: () => ask(undefined),
    onOvertaken: () => {
      setOvertaken(true)
      ask(undefined)
    },
  }
  return (
    <>
      <Notices>
        {isOvertaken ? <OvertakenNotice application={application} /> : null}
        <RefusedNotice application={application} />
        <NewEquipmentNotice application={application} />
        <NationalNextNotice application={application} ask={mayDecide ? ask : undefined} />
      </Notices>
      <ApplicationBody
        application={application}
        replacedSentence={
          can('national-applications:decide') ? deciding.replacedSentence : deciding.replacedToSee
        }
        isOwn={false}
        organisation={
          can('organisations:read') ? (
            <TextLink to={paths.organisation(organisation.id)}>{organisation.name}</TextLink>
          ) : (
            organisation.name
          )
        }
      />
      {mayDecide ? <EndSections application={application} ask={ask} /> : null}
      {asked === undefined ? null : asked === 'finish' ? (
        <FinishDialog {...asks} />
      ) : (
        <DecisionDialog decision={asked} {...asks} />
      )}
    </>
  )
}

/** Says that the new equipment can do nothing, as long as something is waited for. */
function NewEquipmentNotice({ application }: { readonly application: Application }) {
  const { newLocked, newDeleted } = useTexts('applications').deciding
  const made = application.change?.equipment ?? null
  if (made === null || made.status === 'active' || !isOpen(application)) return null
  return (
    <Notice
      meaning="careful"
      title={made.status === 'locked' ? newLocked(made.equipmentId) : newDeleted(made.equipmentId)}
    />
  )
}

/** Says that somebody else was quicker: who, and how he has decided. */
function OvertakenNotice({ application }: { readonly application: Application }) {
  const { overtaken } = useTexts('applications').deciding
  const { state, decision } = application
  const says =
    decision === null
      ? overtaken.over
      : state === 'refused'
        ? overtaken.refused(decision.by)
        : state === 'approved'
          ? overtaken.approved(decision.by)
          : overtaken.over
  return (
    <Notice meaning="careful" title={says} isAnnounced>
      {overtaken.is}
    </Notice>
  )
}
