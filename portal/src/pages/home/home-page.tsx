import { useCan, useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { AttentionSection } from './attention-section.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { useAttention, type Attention } from './home.queries.ts'
import { Oversight } from './oversight.tsx'

/** What a person sees first: what needs attention, how much there is, and where to begin. */
export function HomePage() {
  const { home } = useTexts()
  const { organisation, permissions } = useSession()
  const { data, error, refetch } = useAttention()
  return (
    <>
      <PageTitle title={organisation.name} sentence={home.sentence} />
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
  const isHelpless = useSession().permissions.length === 0
  const isCalm = newAlerts === 0 && attention.clients.length === 0
  const isNew = can('locations:create') && counts.locations === 0
  const isEmpty = can('clients:create') && can('locations:read') && counts.clients === 0
  return (
    <>
      <Figures counts={counts} />
      {can('organisations:read') ? <Oversight /> : null}
      {isNew || isEmpty ? <FirstSteps hasLocations={counts.locations > 0} /> : null}
      {isCalm && (isNew || isEmpty || isHelpless) ? null : (
        <AttentionSection clients={attention.clients} hasAlerts={newAlerts > 0}>
          {newAlerts > 0 ? (
            <Notice meaning="stop" title={home.alerts.title(newAlerts)}>
              {home.alerts.advice}
            </Notice>
          ) : null}
        </AttentionSection>
      )}
    </>
  )
}
