import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Calm } from '../shown/calm.tsx'
import { Figures } from '../shown/figures.tsx'
import { useMarketAttention, type MarketAttention } from '../home.queries.ts'
import { ClientSearch } from '../shown/client-search.tsx'
import { EndingLicences } from './ending-licences.tsx'
import { LockedClients } from './locked-clients.tsx'
import { UnmanagedOrganisations } from './unmanaged-organisations.tsx'

/** Where whoever watches over a market begins. */
export function MarketHome() {
  const { data, error, refetch } = useMarketAttention()
  if (data !== undefined) return <Overview attention={data} />
  return error === null ? (
    <LoadingState lines={6} />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  )
}

function Overview({ attention }: { readonly attention: MarketAttention }) {
  const { home } = useTexts()
  const can = useCan()
  const figures = useFigures(attention.counts)
  const { totalOrganisations, totalClients, totalLicences } = attention
  return (
    <>
      <Figures figures={figures} />
      {totalOrganisations + totalClients + totalLicences === 0 ? (
        <Section title={home.attention}>
          <Calm word={home.market.calm}>{home.market.calmIs}</Calm>
        </Section>
      ) : null}
      {totalOrganisations === 0 ? null : <UnmanagedOrganisations attention={attention} />}
      {totalLicences === 0 ? null : <EndingLicences attention={attention} />}
      {totalClients === 0 ? null : <LockedClients attention={attention} />}
      {can('national-clients:read') ? <ClientSearch /> : null}
    </>
  )
}

function useFigures({
  organisations,
  suspendedOrganisations,
  openApplications,
  clients,
  lockedClients,
}: MarketAttention['counts']) {
  const { figures } = useTexts().home.market
  const can = useCan()
  return [
    { count: organisations, word: figures.organisations(organisations), to: paths.organisations },
    {
      count: suspendedOrganisations,
      word: figures.suspended(suspendedOrganisations),
      to: `${paths.organisations}?status=suspended`,
    },
    ...(can('national-applications:read')
      ? [
          {
            count: openApplications,
            word: figures.applications(openApplications),
            to: paths.nationalApplications,
          },
        ]
      : []),
    ...(can('national-clients:read')
      ? [
          { count: clients, word: figures.clients(clients) },
          { count: lockedClients, word: figures.locked(lockedClients) },
        ]
      : []),
  ]
}
