import { IconPlus } from '@tabler/icons-react'
import { paths } from '../../../navigation/paths.ts'
import { useAddress, useFilter } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { FilterBox } from '../../../ui/form/filter-box.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { FilterRow } from '../../../ui/table/filter-row.tsx'
import { FilterSelect } from '../../../ui/table/filter-select.tsx'
import { useOrganisations, type OrganisationFilters, type OrganisationRow } from '../national.queries.ts'
import { StandingDot } from '../standing-dot.tsx'
import { isUnmanaged } from './is-unmanaged.ts'
import { isOrganisationType, organisationTypes } from './organisation-type.ts'
import classes from './organisations-page.module.css'

/** The organisations of the market. */
export function OrganisationsPage() {
  const { national } = useTexts('national')
  const { organisations } = national
  const can = useCan()
  const create = can('organisations:create') ? (
    <ActionButton tone="main" icon={<IconPlus size={20} aria-hidden="true" />} to={paths.newOrganisation}>
      {organisations.create}
    </ActionButton>
  ) : undefined
  return (
    <>
      <PageTitle
        title={organisations.title}
        sentence={organisations.sentence}
        {...(create === undefined ? {} : { action: create })}
      />
      <OrganisationsTable />
    </>
  )
}

function OrganisationsTable() {
  const { national, ui } = useTexts('national')
  const { organisations } = national
  const can = useCan()
  const [search, setSearch] = useFilter('q')
  const [type, setType] = useFilter('type')
  const [status, setStatus] = useFilter('status')
  const columns = useColumns()
  const filters = readFilters(search, type, status)
  // On the way to another page the address has no filters any more: that is no search of everything.
  const isHere = useAddress() === paths.organisations
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOrganisations(
    filters,
    isHere,
  )
  const rows = data?.pages.flatMap((page) => page.organisations)
  const total = data?.pages.at(-1)?.total ?? 0
  const count = (shown: number) => organisations.count(shown, total)
  const isFiltered = Object.keys(filters).length > 0
  if (error !== null && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  return (
    <>
      <FilterRow>
        <FilterBox
          label={organisations.filter}
          value={search}
          onChange={setSearch}
          found={count(rows?.length ?? 0)}
        />
        <FilterSelect
          label={national.fields.type}
          value={type}
          onChange={setType}
          all={organisations.everyType}
          options={organisationTypes.map((value) => ({ value, label: national.types[value] }))}
        />
        <FilterSelect
          label={national.fields.status}
          value={status}
          onChange={setStatus}
          all={organisations.everyStatus}
          options={[
            { value: 'active', label: national.active },
            { value: 'suspended', label: national.suspended },
          ]}
        />
      </FilterRow>
      <DataTable
        caption={organisations.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        count={count}
        empty={
          isFiltered
            ? {
                sentence: organisations.nothingFound,
                action: <ActionButton to={paths.organisations}>{organisations.showAll}</ActionButton>,
              }
            : { sentence: can('organisations:create') ? organisations.none : organisations.noneToSee }
        }
        {...(hasNextPage && error === null
          ? {
              more: (
                <ActionButton isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {ui.showMore}
                </ActionButton>
              ),
            }
          : {})}
      />
      {error === null ? null : (
        <div className={classes.failed}>
          <ErrorState error={error} onRetry={() => void fetchNextPage()} />
        </div>
      )}
    </>
  )
}

function readFilters(search: string, type: string, status: string): OrganisationFilters {
  const typed = search.trim().slice(0, 120)
  return {
    ...(typed === '' ? {} : { search: typed }),
    ...(isOrganisationType(type) ? { type } : {}),
    ...(status === 'active' || status === 'suspended' ? { status } : {}),
  }
}

function useColumns(): readonly Column<OrganisationRow>[] {
  const { national } = useTexts('national')
  const { fields, types, organisations } = national
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name }) => <TextLink to={paths.organisation(id)}>{name}</TextLink>,
    },
    { key: 'type', label: fields.type, show: ({ type }) => types[type] },
    { key: 'status', label: fields.status, show: ({ status }) => <StandingDot status={status} /> },
    {
      key: 'superUsers',
      label: fields.superUsers,
      show: (row) =>
        row.superUsers > 0 ? (
          row.superUsers
        ) : isUnmanaged(row) ? (
          <StatusDot meaning="careful" word={organisations.noSuperUser} />
        ) : (
          organisations.noSuperUserNeeded
        ),
    },
    { key: 'locations', label: fields.locations, show: ({ locations }) => locations, isNumber: true },
    { key: 'clients', label: fields.clients, show: ({ clients }) => clients, isNumber: true },
  ]
}
