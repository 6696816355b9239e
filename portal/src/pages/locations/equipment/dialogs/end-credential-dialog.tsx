import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { useEndCredential } from '../client/credential.queries.ts'
import { nameOfCredential, type Credential } from '../client/credential.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import { WhichCredential } from '../client/which-credential.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly credential: Credential
  readonly onClose: () => void
}

/** Asks before a credential ends before its time, and says whether it is in use. */
export function EndCredentialDialog({ client, credential, onClose }: Properties) {
  const { ending, unnamed } = useTexts('organisation').credentials
  const { when, isLately } = useTellUse()
  const end = useEndCredential(client.clientId)
  const { lastUsedAt, lastAddress } = credential
  const name = nameOfCredential(credential, unnamed)
  return (
    <ConfirmDialog
      title={ending.title}
      verb={ending.verb}
      onConfirm={() => end.mutateAsync(credential.id)}
      done={ending.done(name)}
      onClose={onClose}
    >
      <p>{ending.question(name, client.equipmentId)}</p>
      <WhichCredential client={client} credential={credential} />
      {lastUsedAt !== null && isLately({ at: lastUsedAt }) ? (
        <Notice meaning="stop" title={tellUse()}>
          {ending.stops}
        </Notice>
      ) : (
        <p>
          {tellUse()} {lastUsedAt === null ? null : ending.stops}
        </p>
      )}
      <p>{ending.noReturn}</p>
    </ConfirmDialog>
  )

  function tellUse(): string {
    if (lastUsedAt === null) return ending.neverUsed
    return lastAddress === null
      ? ending.used(when(lastUsedAt))
      : ending.usedFrom(when(lastUsedAt), lastAddress)
  }
}
