import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { isStillInUse, type LiveSecret } from './overlap.ts'
import { useTellUse } from './use-tell-use.ts'

type Properties = { readonly client: ClientEquipment; readonly old: LiveSecret }

/** Whether the old secret, and the new one, are in use: in two sentences. */
export function OldSecretUse({ client, old }: Properties) {
  const { equipment, handOver } = useTexts('organisation')
  const { when } = useTellUse()
  const { two } = equipment
  const [newest] = client.secrets
  return (
    <>
      {tellOld()}{' '}
      {newest === undefined || newest.lastUsedAt === null
        ? two.newNotUsed
        : two.newUsed(when(newest.lastUsedAt))}
    </>
  )

  function tellOld(): string {
    const { stillUsed, stillUsedFrom } = handOver.news
    const { lastUsedAt, lastAddress } = old
    if (lastUsedAt === null || !isStillInUse(old, newest)) return two.notUsed
    return lastAddress === null ? stillUsed(when(lastUsedAt)) : stillUsedFrom(when(lastUsedAt), lastAddress)
  }
}
