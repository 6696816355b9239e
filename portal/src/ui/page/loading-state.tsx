import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './loading-state.module.css'

/** In place of a page's content while it comes, in the shape of lines of that number. */
export function LoadingState({ lines = 4 }: { readonly lines?: number }) {
  const { ui } = useTexts()
  return (
    <div className={classes.loading} aria-busy="true">
      <VisuallyHidden role="status">{ui.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} animate={false} height={18} width={line % 2 === 0 ? '70%' : '45%'} />
      ))}
    </div>
  )
}
