import { IconArrowBackUp } from '@tabler/icons-react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TimeLeft } from '../../../ui/show/time-left.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { DeletedEquipment } from './client/equipment.queries.ts'

type Properties = {
  readonly deleted: readonly DeletedEquipment[]
  readonly onRestore: (deleted: DeletedEquipment) => void
}

/** The client equipment that can still be restored. */
export function DeletedEquipmentSection({ deleted, onRestore }: Properties) {
  const { equipment } = useTexts('organisation')
  const can = useCan()
  const { fields } = equipment
  return (
    <Section title={equipment.deleted.title} sentence={equipment.deleted.sentence}>
      <DataTable
        caption={equipment.deleted.title}
        columns={[
          {
            key: 'equipmentId',
            label: fields.equipmentId,
            isName: true,
            show: ({ equipmentId }) => equipmentId,
          },
          {
            key: 'clientId',
            label: fields.clientId,
            show: ({ clientId, equipmentId }) => (
              <CopyText value={clientId} what={equipment.clientIdOf(equipmentId)} />
            ),
          },
          {
            key: 'deletedAt',
            label: equipment.deleted.at,
            show: ({ deletedAt }) => <Time value={deletedAt} />,
          },
          {
            key: 'until',
            label: equipment.deleted.until,
            show: ({ restorableUntil }) => <TimeLeft value={restorableUntil} />,
          },
        ]}
        rows={deleted}
        rowKey={({ clientId }) => clientId}
        count={equipment.count}
        empty={{ sentence: equipment.noneToSee }}
        actions={
          can('clients:delete')
            ? (one) => (
                <IconAction
                  label={equipment.actionOn(equipment.restore, one.equipmentId)}
                  tip={equipment.restore}
                  icon={<IconArrowBackUp />}
                  onClick={() => onRestore(one)}
                />
              )
            : undefined
        }
      />
    </Section>
  )
}
