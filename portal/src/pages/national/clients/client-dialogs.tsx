import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { tellRelative } from '../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { ReasonDialog } from '../../../ui/dialog/reason-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { useLockClient, useUnlockClient } from '../national.queries.ts'

type Properties = { readonly client: NationalClient; readonly onClose: () => void }

/** Asks why before a client is locked, and says what stops. */
export function LockClientDialog({ client, onClose }: Properties) {
  const { texts, language } = useSpoken()
  const { locking } = texts.nationalClients
  const now = useNow()
  const lock = useLockClient()
  const { clientId, equipmentId, organisation, lastUsedAt, status } = client
  return (
    <ReasonDialog
      title={locking.title}
      verb={locking.verb}
      reason={{ label: locking.reason, help: locking.reasonHelp, missing: locking.reasonMissing }}
      onConfirm={(reason) => lock.mutateAsync({ clientId, reason })}
      done={locking.done(equipmentId)}
      onClose={onClose}
    >
      <Notice
        meaning="stop"
        title={
          lastUsedAt === null
            ? locking.neverUsed(equipmentId, organisation.name)
            : locking.used(equipmentId, organisation.name, tellRelative(new Date(lastUsedAt), now, language))
        }
      >
        <p>{status === 'locked' ? locking.takesOver : locking.onlyYou}</p>
      </Notice>
    </ReasonDialog>
  )
}

/** Asks before a client is unlocked. */
export function UnlockClientDialog({ client, onClose }: Properties) {
  const { unlocking } = useSpoken().texts.nationalClients
  const unlock = useUnlockClient()
  const { clientId, equipmentId, organisation, lock } = client
  return (
    <ConfirmDialog
      title={unlocking.title}
      verb={unlocking.verb}
      tone="main"
      onConfirm={() => unlock.mutateAsync(clientId)}
      done={unlocking.done(equipmentId)}
      onClose={onClose}
    >
      <p>{unlocking.question(equipmentId, organisation.name)}</p>
      {lock?.by === 'organisation' ? (
        <Notice meaning="careful" title={unlocking.byOrganisation(lock.reason)} />
      ) : null}
      <p>{unlocking.effect}</p>
    </ConfirmDialog>
  )
}
