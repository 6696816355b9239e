import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { MarketHome } from '../market/market-home.tsx'
import { OrganisationHome } from '../organisation/organisation-home.tsx'

/** What a person sees first: what needs attention, how much there is, and where to begin. */
export function HomePage() {
  const { home } = useTexts()
  const { organisation } = useSession()
  const watchesMarket = useCan()('organisations:read')
  return (
    <>
      <PageTitle title={organisation.name} sentence={watchesMarket ? home.market.sentence : home.sentence} />
      {watchesMarket ? <MarketHome /> : <OrganisationHome />}
    </>
  )
}
