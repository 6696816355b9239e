import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Code } from '../../../ui/show/code.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Day } from '../../../ui/show/time.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import type { MarketAttention } from '../home.queries.ts'

type Row = MarketAttention['licences'][number]

/** The organisations whose licence has expired, or soon does: each leads to where it is recorded anew. */
export function EndingLicences({ attention }: { readonly attention: MarketAttention }) {
  const { ending } = useTexts('national').onboarding
  const columns = useColumns()
  const { licences, totalLicences } = attention
  return (
    <Section title={ending.title} sentence={ending.sentence}>
      <DataTable
        caption={ending.title}
        columns={columns}
        rows={licences}
        rowKey={({ id }) => id}
        count={(shown) => ending.count(shown, totalLicences)}
        empty={{ sentence: ending.sentence }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { home, national, onboarding } = useTexts('national')
  const { number, expiresOn, kinds } = onboarding.ending
  return [
    {
      key: 'name',
      label: home.market.unmanaged.columns.name,
      isName: true,
      show: ({ id, name }) => <TextLink to={paths.organisation(id)}>{name}</TextLink>,
    },
    { key: 'type', label: national.fields.type, show: ({ type }) => national.types[type] },
    {
      key: 'what',
      label: home.columns.what,
      show: ({ kind }) => (
        <StatusDot meaning={kind === 'licence-expired' ? 'stop' : 'careful'} word={kinds[kind]} />
      ),
    },
    { key: 'when', label: expiresOn, show: (row) => <Day value={row.expiresOn} /> },
    { key: 'number', label: number, show: ({ licenceNumber }) => <Code value={licenceNumber} /> },
  ]
}
