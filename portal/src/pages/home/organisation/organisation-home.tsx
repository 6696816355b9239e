import { paths } from '../../../navigation/paths.ts'
import { lazy, Suspense } from 'react'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { withTexts } from '../../../texts/load-texts.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { AttentionSection } from './attention-section.tsx'
import { Figures } from '../shown/figures.tsx'
import { NewAlerts } from './new-alerts.tsx'
import { useAttention, type Attention } from '../home.queries.ts'
import { WhereToBegin } from './where-to-begin.tsx'

const ClientSearch = lazy(async () => {
  const { ClientSearch: Search } = await withTexts('national', import('../shown/client-search.tsx'))
  return { default: Search }
})

/** Where whoever works in an organisation begins. */
export function OrganisationHome() {
  const { home } = useTexts()
  const { permissions } = useSession()
  const { data, error, refetch } = useAttention()
  return (
    <>
      {permissions.length === 0 ? <Notice meaning="information" title={home.withoutPermissions} /> : null}
      {data !== undefined ? (
        <Overview attention={data} />
      ) : error === null ? (
        <LoadingState lines={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

function Overview({ attention }: { readonly attention: Attention }) {
  const { home } = useTexts()
  const can = useCan()
  const { counts, newAlerts } = attention
  const figures = useFigures(counts)
  const isHelpless = useSession().permissions.length === 0
  const isCalm = newAlerts === 0 && attention.clients.length === 0
  const isNew = can('locations:create') && counts.locations === 0
  const isEmpty = can('clients:create') && can('locations:read') && counts.clients === 0
  return (
    <>
      <Figures figures={figures} />
      {can('national-clients:read') ? (
        <Suspense fallback={<LoadingState />}>
          <ClientSearch />
        </Suspense>
      ) : null}
      <WhereToBegin isEmpty={isNew || isEmpty} hasLocations={counts.locations > 0} />
      {isCalm && (isNew || isEmpty || isHelpless) ? null : (
        <AttentionSection clients={attention.clients} hasAlerts={newAlerts > 0}>
          {newAlerts > 0 ? (
            <Notice meaning="stop" title={home.alerts.title(newAlerts)}>
              {home.alerts.advice}
            </Notice>
          ) : null}
          {newAlerts > 0 ? <NewAlerts alerts={attention.alerts} total={newAlerts} /> : null}
        </AttentionSection>
      )}
    </>
  )
}

function useFigures({ locations, clients, users }: Attention['counts']) {
  const { figures } = useTexts().home
  const can = useCan()
  return [
    ...(can('locations:read')
      ? [{ count: locations, word: figures.locations(locations), to: paths.locations }]
      : []),
    ...(can('clients:read') ? [{ count: clients, word: figures.clients(clients), to: paths.locations }] : []),
    ...(can('users:read') ? [{ count: users, word: figures.users(users), to: paths.users }] : []),
  ]
}
