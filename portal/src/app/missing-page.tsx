import { paths } from '../navigation/paths.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import classes from './frames.module.css'

/** At an address where there is no page. */
export function MissingPage() {
  const { notFound } = useTexts().shell
  return (
    <div className={classes.alone}>
      <PageTitle title={notFound.title} sentence={notFound.advice} />
      <ActionButton to={paths.home}>{notFound.home}</ActionButton>
    </div>
  )
}
