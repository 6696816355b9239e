import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { tellSince } from '../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { ReasonDialog } from '../../../ui/dialog/reason-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { useLockClient, useUnlockClient } from '../national.queries.ts'

type Properties = { readonly client: NationalClient; readonly onClose: () => void }

/** Asks why before a client is locked, and says what stops. */
export function LockClientDialog({ client, onClose }: Properties) {
  const { locking } = useSpoken('national').texts.nationalClients
  const lock = useLockClient()
  const { clientId, equipmentId } = client
  return (
    <ReasonDialog
      title={locking.title}
      verb={locking.verb}
      reason={{ label: locking.reason, help: locking.reasonHelp, missing: locking.reasonMissing }}
      onConfirm={(reason) => lock.mutateAsync({ clientId, reason })}
      done={locking.done(equipmentId)}
      onClose={onClose}
    >
      <LockEffect client={client} />
    </ReasonDialog>
  )
}

function LockEffect({ client }: Pick<Properties, 'client'>) {
  const { texts, language } = useSpoken('national')
  const { locking } = texts.nationalClients
  const now = useNow()
  const { equipmentId, organisation, lastUsedAt, status } = client
  if (status === 'deleted') {
    return (
      <Notice meaning="careful" title={locking.deleted(equipmentId, organisation.name)}>
        {locking.deletedMeans}
      </Notice>
    )
  }
  const title =
    lastUsedAt === null
      ? locking.neverUsed(equipmentId, organisation.name)
      : locking.used(equipmentId, organisation.name, tellSince(new Date(lastUsedAt), now, language))
  return (
    <Notice meaning="stop" title={title}>
      {status === 'locked' ? locking.takesOver : locking.onlyYou}
    </Notice>
  )
}

/** Asks before a client is unlocked. */
export function UnlockClientDialog({ client, onClose }: Properties) {
  const { unlocking } = useSpoken('national').texts.nationalClients
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
