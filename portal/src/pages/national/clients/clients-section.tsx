import type { NationalClient, NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { SearchedTable } from '../../../ui/table/searched-table.tsx'
import { useClientsOf } from '../national.queries.ts'
import { ClientStatus, LockWords } from './client-status.tsx'
import { useClientActions } from './use-client-actions.tsx'

const fewRows = 8

/** The clients of an organisation, which the national organisation can lock. */
export function ClientsSection({ organisation }: { readonly organisation: NationalOrganisation }) {
  const { nationalClients: words } = useTexts('national')
  const columns = useColumns()
  const { data, error, refetch } = useClientsOf(organisation.id, true)
  const { actions, dialog } = useClientActions()
  const filter = useFilter('client')
  return (
    <Section
      title={words.title}
      sentence={organisation.status === 'active' ? words.sentence : words.allSuspended}
    >
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SearchedTable
          words={words}
          all={data?.clients}
          textOf={({ equipmentId, clientId, location, supplier }) =>
            `${equipmentId} ${clientId} ${location?.name ?? ''} ${supplier ?? ''}`
          }
          filter={filter}
          fewRows={fewRows}
          columns={columns}
          rowKey={({ clientId }) => clientId}
          note={({ lock }) => (lock === null ? undefined : <LockWords lock={lock} />)}
          empty={{ sentence: words.none }}
          {...(actions === undefined ? {} : { actions })}
        />
      )}
      {dialog}
    </Section>
  )
}

function useColumns(): readonly Column<NationalClient>[] {
  const { nationalClients: words } = useTexts('national')
  const { fields } = words
  return [
    { key: 'name', label: fields.equipmentId, isName: true, show: ({ equipmentId }) => equipmentId },
    {
      key: 'clientId',
      label: fields.clientId,
      show: ({ clientId, equipmentId }) => <CopyText value={clientId} what={words.clientIdOf(equipmentId)} />,
    },
    {
      key: 'location',
      label: fields.locationAndSupplier,
      show: ({ location, supplier }) => (
        <TwoLines first={location?.name ?? words.ofOrganisation} second={supplier ?? words.noSupplier} />
      ),
    },
    { key: 'status', label: fields.status, show: (client) => <ClientStatus client={client} /> },
    {
      key: 'lastUsed',
      label: fields.lastUsed,
      show: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : <Time value={lastUsedAt} />),
    },
  ]
}
