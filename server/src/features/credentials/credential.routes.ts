import * as contract from '@theriac/contract/v1/clients.ts'
import type { Mount } from '../../access/mount.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { addClient, readEquipment } from '../clients/public.ts'
import { endSecret } from './end-secret.ts'
import { issueCredential } from './issue-credential.ts'
import { regenerateSecret } from './regenerate-secret.ts'

/** Mounts what makes or ends a client secret. The answers that hold one are the only ones that ever do. */
export function mountCredentials({ personal }: Mount, keyring: Keyring): void {
  personal(contract.createClientEquipment, async ({ params, body }, work) => {
    const { organisationId } = work.actor
    const added = await addClient(work, {
      ...{ organisationId, locationId: Number(params.locationId) },
      ...{ name: body.equipmentId, roleId: body.clientRoleId, supplierId: body.supplierId },
    })
    const clientSecret = await issueCredential(work, keyring, added)
    const client = await readEquipment(work, added.clientId)
    return { client, clientId: client.clientId, clientSecret }
  })
  personal(contract.regenerateClientSecret, async ({ params: { clientId }, body }, work) => {
    const owned = { organisationId: work.actor.organisationId, clientId }
    const clientSecret = await regenerateSecret(work, keyring, owned, body.overlapSeconds)
    return { client: await readEquipment(work, clientId), clientId, clientSecret }
  })
  personal(contract.endClientSecret, async ({ params: { clientId, secretId } }, work) => {
    await endSecret(work, { organisationId: work.actor.organisationId, clientId }, secretId)
    return readEquipment(work, clientId)
  })
}
