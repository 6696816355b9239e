import * as contract from '@theriac/contract/v1/clients.ts'
import * as credentialContract from '@theriac/contract/v1/credentials.ts'
import type { Mount } from '../../access/mount.ts'
import { addClient, readEquipment } from '../clients/public.ts'
import type { LetterParts } from '../letters/public.ts'
import { endCredential } from './end-credential.ts'
import { issueCredential } from './issue-credential.ts'
import { regenerateSecret } from './regenerate-secret.ts'
import { tellOfSecret } from './tell-of-secret.ts'

/** Mounts what makes or ends a client secret. The answers that hold one are the only ones that ever do. */
export function mountCredentials({ personal }: Mount, parts: LetterParts): void {
  const { keyring } = parts
  personal(contract.createClientEquipment, async ({ params, body }, work) => {
    const { organisationId } = work.actor
    const added = await addClient(work, {
      ...{ organisationId, locationId: Number(params.locationId) },
      ...{ name: body.equipmentId, roleId: body.clientRoleId, supplierId: body.supplierId },
    })
    const clientSecret = await issueCredential(work, keyring, added)
    const client = await readEquipment(work, added.clientId)
    await tellOfSecret(work, parts, { ...client, isAnother: false })
    return { client, clientId: client.clientId, clientSecret, handOver: null }
  })
  personal(contract.regenerateClientSecret, async ({ params: { clientId }, body }, work) => {
    const owned = { organisationId: work.actor.organisationId, clientId }
    const clientSecret = await regenerateSecret(work, keyring, owned, body.overlapSeconds)
    const client = await readEquipment(work, clientId)
    await tellOfSecret(work, parts, { ...client, isAnother: true })
    return { client, clientId, clientSecret }
  })
  personal(credentialContract.endCredential, async ({ params: { clientId, credentialId } }, work) => {
    await endCredential(work, { organisationId: work.actor.organisationId, clientId }, credentialId)
    return readEquipment(work, clientId)
  })
}
