import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { NotGiven } from '../../../ui/show/not-given.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { SearchedTable } from '../../../ui/table/searched-table.tsx'

type Location = NationalOrganisation['locations'][number]
type Properties = {
  readonly locations: readonly Location[]
  /** Whether some are proposed, which the organisation has not confirmed yet. */
  readonly areProposed: boolean
}

const fewRows = 8

/** The locations of an organisation, those that are closed too. */
export function LocationsSection({ locations, areProposed }: Properties) {
  const { locations: words } = useTexts('national').national
  const columns = useColumns()
  const filter = useFilter('location')
  return (
    <Section title={words.title}>
      <SearchedTable
        words={words}
        all={locations}
        textOf={({ id, name, city, postalCode }) => `${id} ${name} ${city ?? ''} ${postalCode}`}
        filter={filter}
        fewRows={fewRows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ sentence: areProposed ? words.noneConfirmed : words.none }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Location>[] {
  const { locations: words } = useTexts('national').national
  return [
    { key: 'name', label: words.name, isName: true, show: ({ name }) => name },
    { key: 'city', label: words.city, show: ({ city }) => city ?? <NotGiven /> },
    { key: 'postalCode', label: words.postalCode, show: ({ postalCode }) => postalCode },
    { key: 'id', label: words.id, show: ({ id }) => <code>{id}</code> },
    {
      key: 'status',
      label: words.status,
      show: ({ isClosed }) =>
        isClosed ? <StatusDot word={words.closed} /> : <StatusDot meaning="good" word={words.open} />,
    },
  ]
}
