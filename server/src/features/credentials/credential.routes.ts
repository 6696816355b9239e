import * as contract from '@theriac/contract/v1/clients.ts'
import * as credentialContract from '@theriac/contract/v1/credentials.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { ownClient, readEquipment } from '../clients/public.ts'
import { changeCredential } from './change-credential.ts'
import { createEquipment, type HandOver } from './create-equipment.ts'
import { endCredential } from './end-credential.ts'
import { addClientKey, type KeyParts } from './keys/add-client-key.ts'
import { regenerateSecret } from './regenerate-secret.ts'
import { tellOfSecret } from './notices/tell-of-secret.ts'

/** Mounts what makes, changes or ends a credential. The answers that hold a secret are the only ones that ever do. */
export function mountCredentials({ personal, signedIn }: Mount, parts: KeyParts, handOver: HandOver): void {
  const { keyring } = parts
  personal(contract.createClientEquipment, (input, work) => createEquipment(work, parts, handOver, input))
  personal(contract.regenerateClientSecret, async ({ params: { clientId }, body }, work) => {
    const clientSecret = await regenerateSecret(work, keyring, ownClient(work, clientId), body)
    const client = await readEquipment(work, clientId)
    await tellOfSecret(work, parts, { ...client, what: 'another-secret' })
    return { client, clientId, clientSecret }
  })
  signedIn(credentialContract.addClientKey, ({ params: { clientId }, body }, person) =>
    addClientKey(parts, person, clientId, body),
  )
  personal(
    credentialContract.changeCredential,
    async ({ params: { clientId, credentialId }, body }, work) => {
      await changeCredential(work, ownClient(work, clientId), credentialId, body)
      return readEquipment(work, clientId)
    },
  )
  personal(credentialContract.endCredential, async ({ params: { clientId, credentialId } }, work) => {
    await endCredential(work, ownClient(work, clientId), credentialId)
    return readEquipment(work, clientId)
  })
}
