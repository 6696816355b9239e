import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import type { listNationalApplications } from '@theriac/contract/v1/national-applications.ts'
import { paths } from '../../../navigation/paths.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { NotGiven } from '../../../ui/show/not-given.tsx'
import { Day, Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { FilterRow } from '../../../ui/table/filter-row.tsx'
import { FilterSelect } from '../../../ui/table/filter-select.tsx'
import { useNationalApplications } from '../national-applications.queries.ts'
import { ApplicationState } from '../shown/application-state.tsx'

type Row = AnswerOf<typeof listNationalApplications>['applications'][number]

/** What the organisations of the market have applied for: what is open, or what is over. */
export function NationalApplicationsPage() {
  const { deciding } = useTexts('applications')
  const [state, setState] = useFilter('state')
  return (
    <>
      <PageTitle title={deciding.title} sentence={deciding.sentence} />
      <FilterRow>
        <FilterSelect
          label={deciding.show}
          value={state}
          onChange={setState}
          all={deciding.open}
          options={[{ value: 'over', label: deciding.over }]}
        />
      </FilterRow>
      <ApplicationsTable state={state === 'over' ? 'over' : 'open'} />
    </>
  )
}

function ApplicationsTable({ state }: { readonly state: 'open' | 'over' }) {
  const { deciding } = useTexts('applications')
  const columns = useColumns(state)
  const { data, error, refetch } = useNationalApplications(state)
  if (error !== null && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  return (
    <DataTable
      caption={deciding.title}
      columns={columns}
      rows={data?.applications}
      rowKey={({ id }) => id}
      count={(shown) => deciding.count(shown, data?.total ?? shown)}
      empty={
        state === 'open'
          ? { sentence: deciding.noneOpen }
          : {
              sentence: deciding.noneOver,
              action: <ActionButton to={paths.nationalApplications}>{deciding.showOpen}</ActionButton>,
            }
      }
    />
  )
}

function useColumns(state: 'open' | 'over'): readonly Column<Row>[] {
  const { applications, deciding } = useTexts('applications')
  const { fields, kinds, steps } = applications
  const since: Column<Row> =
    state === 'open'
      ? {
          key: 'since',
          label: deciding.waitingSince,
          show: ({ appliedAt }) => <Time value={appliedAt} />,
        }
      : {
          key: 'lastStep',
          label: fields.lastStep,
          show: ({ lastStep: { name, at } }) => (
            <TwoLines first={steps[name]} second={at === null ? '' : <Time value={at} />} />
          ),
        }
  return [
    {
      key: 'organisation',
      label: fields.organisation,
      isName: true,
      show: ({ id, organisation }) => (
        <TextLink to={paths.nationalApplication(id)}>{organisation.name}</TextLink>
      ),
    },
    {
      key: 'location',
      label: fields.location,
      show: ({ kind, locationName }) => <TwoLines first={locationName} second={kinds[kind]} />,
    },
    { key: 'newSystem', label: fields.newSystem, show: ({ systemName }) => systemName ?? <NotGiven /> },
    { key: 'state', label: fields.state, show: (row) => <ApplicationState state={row.state} /> },
    { key: 'plannedOn', label: fields.plannedOn, show: ({ plannedOn }) => <Day value={plannedOn} /> },
    since,
  ]
}
