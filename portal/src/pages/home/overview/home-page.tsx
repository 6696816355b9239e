import { lazy, Suspense } from 'react'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { withTexts } from '../../../texts/load-texts.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { OrganisationHome } from '../organisation/organisation-home.tsx'

// Few watch over a market: its texts and tables come for them alone.
const MarketHome = lazy(async () => {
  const { MarketHome: Market } = await withTexts('national', import('../market/market-home.tsx'))
  return { default: Market }
})

/** What a person sees first: what needs attention, how much there is, and where to begin. */
export function HomePage() {
  const { home } = useTexts()
  const { organisation } = useSession()
  const watchesMarket = useCan()('organisations:read')
  return (
    <>
      <PageTitle title={organisation.name} sentence={watchesMarket ? home.market.sentence : home.sentence} />
      {watchesMarket ? (
        <Suspense fallback={<LoadingState lines={6} />}>
          <MarketHome />
        </Suspense>
      ) : (
        <OrganisationHome />
      )}
    </>
  )
}
