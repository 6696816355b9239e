import { ErrorState } from '../ui/page/error-state.tsx'
import classes from './frames.module.css'

/** In place of a page that could not be fetched or shown. */
export function FailedPage({ error }: { readonly error: unknown }) {
  return (
    <div className={classes.alone}>
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </div>
  )
}
