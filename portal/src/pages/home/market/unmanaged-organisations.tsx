import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import type { MarketAttention } from '../home.queries.ts'

type Row = MarketAttention['organisations'][number]

/** The organisations of which nobody is in charge: each leads to where a Super User is invited. */
export function UnmanagedOrganisations({ attention }: { readonly attention: MarketAttention }) {
  const { unmanaged } = useTexts().home.market
  const columns = useColumns()
  const { organisations, totalOrganisations } = attention
  return (
    <Section title={unmanaged.title} sentence={unmanaged.sentence}>
      <DataTable
        caption={unmanaged.title}
        columns={columns}
        rows={organisations}
        rowKey={({ id }) => id}
        count={(shown) => unmanaged.count(shown, totalOrganisations)}
        empty={{ sentence: unmanaged.sentence }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { home, national } = useTexts('national')
  const { columns, kinds, when } = home.market.unmanaged
  return [
    {
      key: 'name',
      label: columns.name,
      isName: true,
      show: ({ id, name }) => <TextLink to={paths.organisation(id)}>{name}</TextLink>,
    },
    { key: 'type', label: national.fields.type, show: ({ type }) => national.types[type] },
    {
      key: 'what',
      label: home.columns.what,
      show: ({ kind }) => <StatusDot meaning="careful" word={kinds[kind]} />,
    },
    {
      key: 'when',
      label: home.columns.when,
      show: ({ kind, since }) => (
        <>
          {when[kind]} <Time value={since} />
        </>
      ),
    },
  ]
}
