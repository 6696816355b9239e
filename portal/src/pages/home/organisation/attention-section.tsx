import type { ReactNode } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { EndTime, Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { Calm } from '../shown/calm.tsx'
import { byWeight, meaningOf } from './concerns.ts'
import classes from './organisation-home.module.css'
import type { ClientOfConcern } from '../home.queries.ts'

type Properties = {
  readonly clients: readonly ClientOfConcern[]
  readonly hasAlerts: boolean
  /** The alerts. */
  readonly children: ReactNode
}

/** What needs attention; nothing wrong is said calmly. */
export function AttentionSection({ clients, hasAlerts, children }: Properties) {
  const { home } = useTexts()
  const can = useCan()
  const columns = useColumns()
  return (
    <Section title={home.attention}>
      <div className={classes.alerts}>{children}</div>
      {clients.length > 0 ? (
        <DataTable
          caption={home.attention}
          columns={columns}
          rows={byWeight(clients)}
          rowKey={({ clientId, kind }) => `${clientId} ${kind}`}
          count={home.count}
          empty={{ sentence: home.calm }}
        />
      ) : null}
      {clients.length === 0 && !hasAlerts ? (
        <Calm word={home.calm}>{can('clients:read') ? home.calmIs : null}</Calm>
      ) : null}
    </Section>
  )
}

function useColumns(): readonly Column<ClientOfConcern>[] {
  const { home } = useTexts()
  return [
    {
      key: 'equipment',
      label: home.columns.equipment,
      isName: true,
      show: ({ locationId, clientId, equipmentId }) => (
        <TextLink to={paths.equipment(locationId, clientId)}>{equipmentId}</TextLink>
      ),
    },
    {
      key: 'what',
      label: home.columns.what,
      show: ({ kind, reason }) => {
        const dot = <StatusDot meaning={meaningOf[kind]} word={home.kinds[kind]} />
        return reason === null ? dot : <TwoLines first={dot} second={reason} />
      },
    },
    {
      key: 'when',
      label: home.columns.when,
      show: ({ kind, since }) => (
        <>
          {home.when[kind]} {kind === 'secret-expires' ? <EndTime value={since} /> : <Time value={since} />}
        </>
      ),
    },
    { key: 'location', label: home.columns.location, show: ({ locationName }) => locationName },
  ]
}
