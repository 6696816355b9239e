import { useSession } from '../../session/session.queries.ts'
import { PageTitle } from '../../ui/page/page-title.tsx'

/** What a person sees first. */
export function HomePage() {
  const { organisation } = useSession()
  return <PageTitle title={organisation.name} />
}
