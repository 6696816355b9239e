import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useState } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ReasonDialog } from '../../../ui/dialog/reason-dialog.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useClientsOf, useSuspendOrganisation } from '../national.queries.ts'

type Properties = { readonly organisation: NationalOrganisation }

/** Suspends an organisation: last on its page, and with a reason. */
export function SuspendSection({ organisation }: Properties) {
  const { suspending } = useTexts('national').national
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <ActSection
        title={suspending.title}
        sentence={suspending.sentence}
        verb={suspending.verb}
        tone="plain"
        disabledBecause={organisation.isOwn ? suspending.own : undefined}
        onAct={() => setAsking(true)}
      />
      {isAsking ? <SuspendDialog organisation={organisation} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function SuspendDialog({ organisation, onClose }: Properties & { readonly onClose: () => void }) {
  const { suspending } = useTexts('national').national
  const can = useCan()
  const suspend = useSuspendOrganisation(organisation.id)
  const { data } = useClientsOf(organisation.id, can('national-clients:read'))
  const working = data?.clients.filter(({ status }) => status === 'active').length ?? 0
  const open = organisation.locations.filter(({ isClosed }) => !isClosed).length
  return (
    <ReasonDialog
      title={suspending.title}
      verb={suspending.verb}
      reason={{ label: suspending.reason, help: suspending.reasonHelp, missing: suspending.reasonMissing }}
      onConfirm={(reason) => suspend.mutateAsync(reason)}
      done={suspending.done(organisation.name)}
      onClose={onClose}
    >
      <p>{suspending.question(organisation.name)}</p>
      <Notice
        meaning="stop"
        title={working === 0 ? suspending.effectPlain : suspending.effect(open, working)}
      />
    </ReasonDialog>
  )
}
