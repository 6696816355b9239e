import type { NationalClient, NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { FilterBox } from '../../../ui/form/filter-box.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { hasWords } from '../../../ui/table/has-words.ts'
import { useShowMore } from '../../../ui/table/use-show-more.tsx'
import { useClientsOf } from '../national.queries.ts'
import { ClientStatus, LockWords } from './client-status.tsx'
import { useClientActions } from './use-client-actions.tsx'

const fewRows = 8

/** The clients of an organisation, which the national organisation can lock. */
export function ClientsSection({ organisation }: { readonly organisation: NationalOrganisation }) {
  const { nationalClients: words } = useTexts()
  const columns = useColumns()
  const { data, error, refetch } = useClientsOf(organisation.id, true)
  const { actions, dialog } = useClientActions()
  const [typed, setTyped] = useFilter('client')
  const all = data?.clients
  const found = all?.filter(({ equipmentId, clientId, location, supplier }) =>
    hasWords(`${equipmentId} ${clientId} ${location?.name ?? ''} ${supplier ?? ''}`, typed),
  )
  const { rows, ...more } = useShowMore(found)
  const count = (shown: number) =>
    shown === all?.length ? words.count(shown) : words.found(shown, all?.length ?? shown)
  return (
    <Section
      title={words.title}
      sentence={organisation.status === 'active' ? words.sentence : words.allSuspended}
    >
      {all !== undefined && all.length > fewRows ? (
        <FilterBox label={words.filter} value={typed} onChange={setTyped} found={count(found?.length ?? 0)} />
      ) : null}
      {error !== null && all === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.title}
          columns={columns}
          rows={rows}
          rowKey={({ clientId }) => clientId}
          count={count}
          note={({ lock }) => (lock === null ? undefined : <LockWords lock={lock} />)}
          empty={
            typed === ''
              ? { sentence: words.none }
              : {
                  sentence: words.nothingFound(typed),
                  action: <ActionButton onClick={() => setTyped('')}>{words.showAll}</ActionButton>,
                }
          }
          {...(actions === undefined ? {} : { actions })}
          {...more}
        />
      )}
      {dialog}
    </Section>
  )
}

function useColumns(): readonly Column<NationalClient>[] {
  const { nationalClients: words } = useTexts()
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
