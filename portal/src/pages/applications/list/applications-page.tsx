import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import type { listApplications } from '@theriac/contract/v1/applications.ts'
import { paths } from '../../../navigation/paths.ts'
import { useApplications } from '../../../session/lists.queries.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { NotGiven } from '../../../ui/show/not-given.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { useCannotApply } from '../apply/use-cannot-apply.ts'
import { ApplicationState } from '../shown/application-state.tsx'
import classes from './applications-page.module.css'

type Row = AnswerOf<typeof listApplications>['applications'][number]

/** What the organisation has applied for, and where it applies. */
export function ApplicationsPage() {
  const { applications } = useTexts('applications')
  const can = useCan()
  const { data } = useApplications(can('applications:read'))
  const apply = can('applications:create') ? <Apply /> : undefined
  return (
    <>
      <PageTitle
        title={applications.title}
        sentence={can('applications:read') ? applications.sentence : applications.sentenceToApply}
        {...(apply === undefined || data?.applications.length === 0 ? {} : { action: apply })}
      />
      {can('applications:read') ? (
        <ApplicationsTable />
      ) : (
        <Notice meaning="information" title={applications.notToSee} />
      )}
    </>
  )
}

function Apply({ isCentred = false }: { readonly isCentred?: boolean }) {
  const { applications } = useTexts('applications')
  const { rules } = useSession()
  const cannotApply = useCannotApply()
  return (
    <div className={classes.apply} data-centred={isCentred}>
      <ActionButton tone="main" to={paths.newSystemChange} disabledBecause={cannotApply}>
        {applications.change}
      </ActionButton>
      {rules.applicationForNewLocation ? (
        <ActionButton to={paths.newLocationApplication}>{applications.newLocation}</ActionButton>
      ) : null}
      {rules.applicationForClosingLocation ? (
        <ActionButton to={paths.closingApplication}>{applications.closing}</ActionButton>
      ) : null}
    </div>
  )
}

function ApplicationsTable() {
  const { applications } = useTexts('applications')
  const can = useCan()
  const columns = useColumns()
  const { data, error, refetch } = useApplications()
  if (error !== null && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  return (
    <DataTable
      caption={applications.title}
      columns={columns}
      rows={data?.applications}
      rowKey={({ id }) => id}
      count={applications.count}
      empty={
        can('applications:create')
          ? { sentence: applications.none, action: <Apply isCentred /> }
          : { sentence: applications.noneToSee }
      }
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const { fields, kinds, steps } = useTexts('applications').applications
  return [
    {
      key: 'kind',
      label: fields.kind,
      isName: true,
      show: ({ id, kind }) => <TextLink to={paths.application(id)}>{kinds[kind]}</TextLink>,
    },
    { key: 'location', label: fields.location, show: ({ locationName }) => locationName },
    { key: 'newSystem', label: fields.newSystem, show: ({ systemName }) => systemName ?? <NotGiven /> },
    { key: 'state', label: fields.state, show: ({ state }) => <ApplicationState state={state} /> },
    {
      key: 'lastStep',
      label: fields.lastStep,
      show: ({ lastStep: { name, at } }) => (
        <TwoLines first={steps[name]} second={at === null ? '' : <Time value={at} />} />
      ),
    },
  ]
}
