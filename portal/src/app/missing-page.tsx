import { paths } from '../navigation/paths.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ActionButton } from '../ui/action/action-button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import classes from './frames.module.css'
import { SupportLine } from './support-line.tsx'

/** At an address where there is no page. */
export function MissingPage() {
  const { title, advice } = useTexts().shell.notFound
  return <NoPage title={title} advice={advice} />
}

/** In place of a page whose address was typed by somebody who may not see it. */
export function NotAllowedPage() {
  const { shell, problems } = useTexts()
  return <NoPage title={shell.notAllowed.title} advice={problems['permission.missing']} />
}

function NoPage({ title, advice }: { readonly title: string; readonly advice: string }) {
  const { home } = useTexts().shell.notFound
  return (
    <>
      <PageTitle title={title} sentence={advice} />
      <div className={classes.ways}>
        <ActionButton to={paths.home}>{home}</ActionButton>
        <SupportLine />
      </div>
    </>
  )
}
