import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { CredentialNote, hasCredentialNote } from './client/credential-note.tsx'

/** Whether something has to be said of client equipment that fits into no column. */
export function hasNote(client: ClientEquipment, now: Date): boolean {
  const { lock, permissions, malformedSecrets } = client
  const isPlain = lock === null && permissions.length > 0 && malformedSecrets === null
  return !isPlain || hasCredentialNote(client, now)
}

/** Why client equipment is locked, what it lacks and does wrong, and what is going on with its credentials. */
export function EquipmentNote({ client }: { readonly client: ClientEquipment }) {
  const { equipment } = useTexts('organisation')
  const canEdit = useCan()('clients:update')
  const { lock, permissions, malformedSecrets } = client
  return (
    <>
      {lock === null ? null : (
        <p>
          {lock.by === 'nmvo' ? `${equipment.lockedByNmvo} ` : ''}
          {equipment.lockedBecause(lock.reason)} · <Time value={lock.at} />
        </p>
      )}
      <CredentialNote client={client} />
      {permissions.length > 0 ? null : (
        <p>{canEdit ? equipment.withoutPermissionsHelp : equipment.withoutPermissionsAsk}</p>
      )}
      {malformedSecrets === null ? null : (
        <p>
          {equipment.malformed(malformedSecrets.times)} <Time value={malformedSecrets.since} />
        </p>
      )}
    </>
  )
}
