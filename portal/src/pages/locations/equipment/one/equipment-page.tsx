import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useState } from 'react'
import { paths } from '../../../../navigation/paths.ts'
import { useGo, usePathPart } from '../../../../navigation/use-address.ts'
import { isProblem } from '../../../../session/failure/problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../../../ui/page/missing-notice.tsx'
import { PageTitle } from '../../../../ui/page/page-title.tsx'
import { useOneEquipment } from '../client/equipment.queries.ts'
import { EquipmentDialog } from '../dialogs/equipment-dialog.tsx'
import type { Open, OpenDialog } from '../dialogs/open-dialog.ts'
import { DetailsSection } from './details-section.tsx'
import { EndingSections } from './ending-sections.tsx'
import { HandOverSection } from './hand-over-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { NetworksSection } from './networks-section.tsx'
import { SecretsSection } from './secrets-section.tsx'
import { useHandOverAsked } from './use-hand-over-asked.ts'

/** One piece of client equipment: what it proves itself with, what is on its way to a supplier, and how it ends. */
export function EquipmentPage() {
  const { equipment } = useTexts('organisation')
  const locationId = Number(usePathPart('locationId'))
  const { data, error, refetch } = useOneEquipment(usePathPart('clientId'))
  const [dialog, open] = useState<OpenDialog>()
  const go = useGo()
  const close = () => open(undefined)
  useHandOverAsked(data, open)
  const toLocation = paths.location(locationId)
  const isGone = isProblem(error, 'client.not_found') || isProblem(error, 'request.invalid')
  // What is shown once is lost when its dialog goes; and what is being deleted here is about to be left.
  if (dialog === undefined && (isGone || (data !== undefined && data.locationId !== locationId))) {
    return <MissingEquipment toLocation={toLocation} />
  }
  if (data === undefined) {
    return (
      <>
        <PageTitle title={equipment.title} above={{ to: toLocation, label: equipment.title }} />
        {error === null ? (
          <LoadingState lines={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </>
    )
  }
  return (
    <>
      <Sections client={data} open={open} />
      {dialog === undefined ? null : (
        <EquipmentDialog
          dialog={dialog}
          location={{ id: data.locationId, name: data.locationName }}
          open={open}
          onClose={close}
          onDeleted={() => go(toLocation, { replace: true })}
        />
      )}
    </>
  )
}

type Properties = { readonly client: ClientEquipment; readonly open: Open }

function Sections({ client, open }: Properties) {
  const { credentials } = useTexts('organisation')
  const { equipmentId, locationId, locationName } = client
  return (
    <>
      <PageTitle
        title={equipmentId}
        sentence={credentials.sentence(locationName)}
        above={{ to: paths.location(locationId), label: locationName }}
      />
      <DetailsSection client={client} open={open} />
      <SecretsSection client={client} open={open} />
      <HandOverSection client={client} open={open} />
      <KeysSection client={client} open={open} />
      <NetworksSection client={client} />
      <EndingSections client={client} open={open} />
    </>
  )
}

function MissingEquipment({ toLocation }: { readonly toLocation: string }) {
  const { credentials, equipment, problems } = useTexts('organisation')
  return (
    <>
      <PageTitle title={credentials.missingTitle} above={{ to: toLocation, label: equipment.title }} />
      <MissingNotice
        title={problems['client.not_found']}
        action={<ActionButton to={toLocation}>{credentials.toLocation}</ActionButton>}
      />
    </>
  )
}
