import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { isStillInUse, type LiveSecret } from './overlap.ts'
import { useTellUse } from './use-tell-use.ts'

/** Whether the old secret, and the new one, are in use. */
export function OldSecretUse({
  client,
  old,
}: {
  readonly client: ClientEquipment
  readonly old: LiveSecret
}) {
  const { two } = useTexts('organisation').equipment
  const { when } = useTellUse()
  const [newest] = client.secrets
  return (
    <p>
      {isStillInUse(old, newest) && old.lastUsedAt !== null
        ? two.stillUsed(when(old.lastUsedAt))
        : two.notUsed}{' '}
      {newest === undefined || newest.lastUsedAt === null
        ? two.newNotUsed
        : two.newUsed(when(newest.lastUsedAt))}
    </p>
  )
}
