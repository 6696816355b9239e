import { paths } from '../navigation/paths.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'

/** At an address where there is no page. */
export function MissingPage() {
  const { notFound } = useTexts().shell
  return (
    <>
      <PageTitle title={notFound.title} sentence={notFound.advice} />
      <ActionButton to={paths.home}>{notFound.home}</ActionButton>
    </>
  )
}
