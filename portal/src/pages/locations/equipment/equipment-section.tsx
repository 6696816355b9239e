import { IconPlus } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { Location } from '@theriac/contract/v1/locations.ts'
import { useState } from 'react'
import { useFilter } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { SearchedTable } from '../../../ui/table/searched-table.tsx'
import { useEquipment } from './client/equipment.queries.ts'
import { DeletedEquipmentSection } from './deleted-equipment-section.tsx'
import { actsOnEquipment, EquipmentActions } from './equipment-actions.tsx'
import { EquipmentDialog } from './dialogs/equipment-dialog.tsx'
import { EquipmentNote, hasNote } from './equipment-note.tsx'
import type { OpenDialog } from './dialogs/open-dialog.ts'
import { useEquipmentColumns } from './use-equipment-columns.tsx'

// From ten on nobody finds one by looking.
const fewRows = 9

function textOf({ equipmentId, clientId, supplier, system }: ClientEquipment): string {
  return `${equipmentId} ${clientId} ${supplier?.name ?? ''} ${system?.name ?? ''}`
}

/** The client equipment of a location, and everything that is done with it. */
export function EquipmentSection({ location }: { readonly location: Location }) {
  const { equipment } = useTexts('organisation')
  const can = useCan()
  const columns = useEquipmentColumns()
  const filter = useFilter('q')
  const { data, error, refetch } = useEquipment(String(location.id))
  const [dialog, open] = useState<OpenDialog>()
  const now = useNow()
  const add = can('clients:create') ? (
    <ActionButton
      tone="main"
      icon={<IconPlus size={20} aria-hidden="true" />}
      disabledBecause={can('client-roles:read') ? undefined : equipment.cannotChooseRole}
      onClick={() => open({ kind: 'create' })}
    >
      {equipment.add}
    </ActionButton>
  ) : undefined
  return (
    <>
      <Section title={equipment.title} sentence={equipment.sentence} action={add}>
        {error !== null && data === undefined ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SearchedTable
            words={equipment}
            all={data?.clients}
            textOf={textOf}
            filter={filter}
            fewRows={fewRows}
            columns={columns}
            rowKey={({ clientId }) => clientId}
            actions={
              actsOnEquipment.some(can)
                ? (client) => <EquipmentActions client={client} open={open} />
                : undefined
            }
            note={(client) => (hasNote(client, now) ? <EquipmentNote client={client} /> : undefined)}
            empty={{ sentence: add === undefined ? equipment.noneToSee : equipment.none }}
          />
        )}
      </Section>
      {data === undefined || data.deleted.length === 0 ? null : (
        <DeletedEquipmentSection
          deleted={data.deleted}
          onRestore={(deleted) => open({ kind: 'restore', deleted })}
        />
      )}
      {dialog === undefined ? null : (
        <EquipmentDialog dialog={dialog} location={location} open={open} onClose={() => open(undefined)} />
      )}
    </>
  )
}
