import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { Code } from '../../../../ui/show/code.tsx'
import { nameOfCredential, shortThumbprint, type Credential } from './credential.ts'

type Properties = { readonly client: ClientEquipment; readonly credential: Credential }

/** Which credential of which equipment it is: by its last characters, thumbprint or address. */
export function WhichCredential({ client, credential }: Properties) {
  const { credentials } = useTexts('organisation')
  const mark =
    credential.kind === 'secret'
      ? `…${credential.lastFour}`
      : credential.thumbprint === null
        ? (credential.jwksUri ?? '')
        : shortThumbprint(credential.thumbprint)
  return (
    <p>
      {client.equipmentId}, {nameOfCredential(credential, credentials.unnamed)}: <Code value={mark} />
    </p>
  )
}
