import type { IncidentLock } from '@theriac/contract/v1/incident-locks.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useUnlockIncident } from './incidents.queries.ts'

type Properties = { readonly lock: IncidentLock; readonly onClose: () => void }

/** Asks before everything that one act locked is unlocked, and says what stays locked. */
export function UnlockDialog({ lock, onClose }: Properties) {
  const { incidents } = useTexts('national')
  const { unlocking } = incidents
  const unlock = useUnlockIncident()
  const what = incidents.what(lock.supplier.name, lock.system?.name)
  return (
    <ConfirmDialog
      title={unlocking.title}
      verb={unlocking.verb}
      tone="main"
      onConfirm={() => unlock.mutateAsync(lock.id)}
      done={unlocking.done(what)}
      onClose={onClose}
    >
      <p>{unlocking.question(what, lock.clients)}</p>
      {lock.stayLocked === 0 ? null : (
        <Notice meaning="information" title={unlocking.stayLocked(lock.stayLocked)} />
      )}
      <p>{unlocking.others}</p>
    </ConfirmDialog>
  )
}
