import type { NamedEquipment } from '@theriac/contract/v1/applications.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'

type Properties = {
  readonly replaces: readonly NamedEquipment[]
  /** What becomes of it; undefined once that is over. */
  readonly sentence: string | undefined
}

/** The old equipment that a new IT system takes the place of, and when it was last used. */
export function ReplacedEquipment({ replaces, sentence }: Properties) {
  const { detail } = useTexts('applications').applications
  const columns = useColumns()
  return (
    <Section
      title={detail.replaced}
      {...(replaces.length === 0 || sentence === undefined ? {} : { sentence })}
    >
      <DataTable
        caption={detail.replaced}
        columns={columns}
        rows={replaces}
        rowKey={({ clientId }) => clientId}
        count={detail.countOfEquipment}
        empty={{ sentence: detail.replacesNothing }}
      />
    </Section>
  )
}

const meanings = { active: 'good', locked: 'stop', deleted: undefined } as const

function useColumns(): readonly Column<NamedEquipment>[] {
  const { detail } = useTexts('applications').applications
  return [
    { key: 'name', label: detail.equipmentId, isName: true, show: ({ equipmentId }) => equipmentId },
    {
      key: 'status',
      label: detail.status,
      show: ({ status, lockedAt }) => {
        const dot = <StatusDot meaning={meanings[status]} word={detail[status]} />
        return status === 'locked' && lockedAt !== null ? (
          <TwoLines first={dot} second={<Time value={lockedAt} />} />
        ) : (
          dot
        )
      },
    },
    {
      key: 'lastUsed',
      label: detail.lastUsed,
      show: ({ lastUsedAt, lastAddress }) =>
        lastUsedAt === null ? (
          detail.never
        ) : (
          <TwoLines
            first={<Time value={lastUsedAt} />}
            second={lastAddress === null ? '' : detail.from(lastAddress)}
          />
        ),
    },
  ]
}
