import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FilterBox } from '../../../ui/form/filter-box.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { hasWords } from '../../../ui/table/has-words.ts'
import { useShowMore } from '../../../ui/table/use-show-more.tsx'

type Location = NationalOrganisation['locations'][number]
type Properties = { readonly locations: readonly Location[] }

const fewRows = 8

/** The locations of an organisation, those that are closed too. */
export function LocationsSection({ locations }: Properties) {
  const { locations: words } = useTexts().national
  const columns = useColumns()
  const [typed, setTyped] = useFilter('location')
  const found = locations.filter(({ id, name, city, postalCode }) =>
    hasWords(`${id} ${name} ${city ?? ''} ${postalCode}`, typed),
  )
  const { rows, ...more } = useShowMore(found)
  const count = (shown: number) =>
    shown === locations.length ? words.count(shown) : words.found(shown, locations.length)
  return (
    <Section title={words.title}>
      {locations.length > fewRows ? (
        <FilterBox label={words.filter} value={typed} onChange={setTyped} found={count(found.length)} />
      ) : null}
      <DataTable
        caption={words.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        count={count}
        empty={
          typed === ''
            ? { sentence: words.none }
            : {
                sentence: words.nothingFound(typed),
                action: <ActionButton onClick={() => setTyped('')}>{words.showAll}</ActionButton>,
              }
        }
        {...more}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Location>[] {
  const { locations: words } = useTexts().national
  return [
    { key: 'name', label: words.name, isName: true, show: ({ name }) => name },
    { key: 'city', label: words.city, show: ({ city }) => city ?? words.notGiven },
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
