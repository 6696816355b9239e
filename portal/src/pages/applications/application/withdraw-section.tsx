import type { Application } from '@theriac/contract/v1/applications.ts'
import { useState } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { useWithdraw } from '../applications.queries.ts'
import { isOpen } from '../next-step.ts'

type Properties = { readonly application: Application }

/** The end of an application's page: who has applied can withdraw it. */
export function WithdrawSection({ application }: Properties) {
  const { withdrawing } = useTexts('applications').applications
  const can = useCan()
  const [isAsking, setAsking] = useState(false)
  if (!isOpen(application) || !can('applications:create')) return null
  return (
    <>
      <ActSection
        title={withdrawing.title}
        sentence={withdrawing.sentence}
        verb={withdrawing.verb}
        tone="stop-plain"
        onAct={() => setAsking(true)}
      />
      {isAsking ? <WithdrawDialog application={application} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function WithdrawDialog({ application, onClose }: Properties & { readonly onClose: () => void }) {
  const { ui, applications } = useTexts('applications')
  const { kinds, titleOf, withdrawing } = applications
  const withdraw = useWithdraw(application.id)
  const { kind, location, newLocation, change, state } = application
  const equipment = change?.equipment ?? null
  return (
    <ConfirmDialog
      title={withdrawing.title}
      verb={withdrawing.verb}
      onConfirm={() => withdraw.mutateAsync()}
      done={withdrawing.done}
      wayOut={ui.back}
      onClose={onClose}
    >
      <p>{withdrawing.question(titleOf(kinds[kind], location?.name ?? newLocation?.name ?? ''))}</p>
      {equipment === null ? null : <p>{withdrawing.unused(equipment.equipmentId)}</p>}
      {state === 'approved' ? <p>{withdrawing.decided}</p> : null}
    </ConfirmDialog>
  )
}
