import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useState } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { useReinstateOrganisation } from '../national.queries.ts'

type Properties = { readonly organisation: NationalOrganisation }

/** Says why an organisation can do nothing, and lets it be reinstated. */
export function SuspensionNotice({ organisation }: Properties) {
  const { organisation: words, reinstating } = useTexts('national').national
  const can = useCan()
  const [isAsking, setAsking] = useState(false)
  const { status, suspension } = organisation
  if (status === 'active') return null
  return (
    <>
      <Notice
        meaning="stop"
        title={words.suspendedTitle}
        {...(can('organisations:suspend')
          ? { action: <ActionButton onClick={() => setAsking(true)}>{reinstating.verb}</ActionButton> }
          : {})}
      >
        {suspension === null ? null : (
          <>
            <p>{words.suspendedFor(suspension.reason)}</p>
            <p>
              {words.suspendedSince} <Time value={suspension.at} />
            </p>
          </>
        )}
      </Notice>
      {isAsking ? <ReinstateDialog organisation={organisation} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function ReinstateDialog({ organisation, onClose }: Properties & { readonly onClose: () => void }) {
  const { reinstating } = useTexts('national').national
  const reinstate = useReinstateOrganisation(organisation.id)
  return (
    <ConfirmDialog
      title={reinstating.title}
      verb={reinstating.verb}
      tone="main"
      onConfirm={() => reinstate.mutateAsync(undefined)}
      done={reinstating.done(organisation.name)}
      onClose={onClose}
    >
      <p>{reinstating.question(organisation.name)}</p>
      <p>{reinstating.effect}</p>
    </ConfirmDialog>
  )
}
