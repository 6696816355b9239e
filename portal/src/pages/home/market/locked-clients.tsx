import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import type { MarketAttention } from '../home.queries.ts'

type Row = MarketAttention['clients'][number]

/** The clients that the national organisation has locked, and which it alone can unlock. */
export function LockedClients({ attention }: { readonly attention: MarketAttention }) {
  const { locked } = useTexts().home.market
  const columns = useColumns()
  const { clients, totalClients } = attention
  return (
    <Section title={locked.title} sentence={locked.sentence}>
      <DataTable
        caption={locked.title}
        columns={columns}
        rows={clients}
        rowKey={({ clientId }) => clientId}
        count={(shown) => locked.count(shown, totalClients)}
        empty={{ sentence: locked.sentence }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { home, nationalClients } = useTexts('national')
  const { fields } = nationalClients
  return [
    {
      key: 'name',
      label: fields.equipmentId,
      isName: true,
      show: ({ clientId, equipmentId }) => (
        <TextLink to={`${paths.findClient}?${new URLSearchParams({ id: clientId }).toString()}`}>
          {equipmentId}
        </TextLink>
      ),
    },
    {
      key: 'organisation',
      label: fields.organisation,
      show: ({ organisation }) => (
        <TextLink to={paths.organisation(organisation.id)}>{organisation.name}</TextLink>
      ),
    },
    { key: 'reason', label: home.market.locked.reason, show: ({ reason }) => reason },
    { key: 'when', label: home.market.locked.at, show: ({ lockedAt }) => <Time value={lockedAt} /> },
  ]
}
