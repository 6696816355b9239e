import { paths } from '../navigation/paths.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import classes from './frames.module.css'
import { SupportLine } from './support-line.tsx'

/** At an address where there is no page. */
export function MissingPage() {
  const { notFound } = useTexts().shell
  return (
    <>
      <PageTitle title={notFound.title} sentence={notFound.advice} />
      <div className={classes.ways}>
        <ActionButton to={paths.home}>{notFound.home}</ActionButton>
        <SupportLine />
      </div>
    </>
  )
}
