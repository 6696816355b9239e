import { IconLockOpen } from '@tabler/icons-react'
import type { IncidentLock } from '@theriac/contract/v1/incident-locks.ts'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { useIncidentLocks } from './incidents.queries.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

/** What was locked in incidents, below the suppliers; nothing where there never was one. */
export function IncidentsSection() {
  const { incidents } = useTexts('national')
  const [asked, setAsked] = useState<IncidentLock>()
  const { data, error, refetch } = useIncidentLocks()
  const columns = useColumns()
  if (data?.locks.length === 0 || (data === undefined && error === null)) return null
  return (
    <Section title={incidents.title} sentence={incidents.sentence}>
      {data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={incidents.title}
          columns={columns}
          rows={data.locks}
          rowKey={({ id }) => id}
          count={incidents.count}
          note={({ reason }) => incidents.because(reason)}
          actions={(lock) =>
            lock.unlockedAt === null ? (
              <IconAction
                label={incidents.unlockOne(incidents.what(lock.supplier.name, lock.system?.name))}
                tip={incidents.unlock}
                icon={<IconLockOpen />}
                onClick={() => setAsked(lock)}
              />
            ) : null
          }
          empty={{ sentence: incidents.sentence }}
        />
      )}
      {asked === undefined ? null : <UnlockDialog lock={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  )
}

function useColumns(): readonly Column<IncidentLock>[] {
  const { incidents } = useTexts('national')
  const { fields } = incidents
  return [
    {
      key: 'what',
      label: fields.what,
      isName: true,
      show: ({ supplier, system }) => incidents.what(supplier.name, system?.name),
    },
    {
      key: 'state',
      label: fields.state,
      show: ({ unlockedAt }) =>
        unlockedAt === null ? (
          <StatusDot meaning="stop" word={incidents.locked} />
        ) : (
          <StatusDot meaning="good" word={incidents.unlocked} />
        ),
    },
    {
      key: 'extent',
      label: fields.extent,
      show: ({ clients, organisations }) => incidents.extent(clients, organisations),
    },
    {
      key: 'locked',
      label: fields.locked,
      show: ({ lockedAt, lockedBy }) => <TwoLines first={<Time value={lockedAt} />} second={lockedBy} />,
    },
    {
      key: 'unlocked',
      label: fields.unlocked,
      show: ({ unlockedAt, unlockedBy }) =>
        unlockedAt === null ? (
          '–'
        ) : (
          <TwoLines first={<Time value={unlockedAt} />} second={unlockedBy ?? ''} />
        ),
    },
  ]
}
