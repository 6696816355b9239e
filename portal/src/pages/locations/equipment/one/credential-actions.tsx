import { IconCircleX, IconPencil } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { IconAction } from '../../../../ui/action/icon-action.tsx'
import { isLastOf, nameOfCredential, type Credential } from '../client/credential.ts'
import type { Open } from '../dialogs/open-dialog.ts'

type Properties = {
  readonly client: ClientEquipment
  readonly credential: Credential
  readonly open: Open
}

/** What can be done with one credential: name it, set when it expires, end it. */
export function CredentialActions({ client, credential, open }: Properties) {
  const { actionOn, editing, ending, unnamed } = useTexts('organisation').credentials
  const name = nameOfCredential(credential, unnamed)
  // Two secrets without a name can only be told apart by their last characters.
  const called = credential.kind === 'secret' ? `${name} …${credential.lastFour}` : name
  const named = (action: string) => ({ label: actionOn(action, called), tip: action })
  return (
    <>
      <IconAction
        {...named(editing.action)}
        icon={<IconPencil />}
        onClick={() => open({ kind: 'credential', what: 'change', client, credential })}
      />
      <IconAction
        {...named(ending.action)}
        icon={<IconCircleX />}
        tone="stop"
        disabledBecause={isLastOf(client) ? ending.isLast : undefined}
        onClick={() => open({ kind: 'credential', what: 'end', client, credential })}
      />
    </>
  )
}
