import type { createClientEquipment, CreatedEquipment } from '@theriac/contract/v1/clients.ts'
import type { IssuedHandOver, NewHandOver } from '@theriac/contract/v1/hand-over.ts'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import type { Static } from 'typebox'
import type { PersonWork } from '../../access/work.ts'
import { addClient, type OwnedClient, readEquipment } from '../clients/public.ts'
import type { LetterParts } from '../letters/public.ts'
import { issueCredential } from './issue-credential.ts'
import { tellOfSecret } from './notices/tell-of-secret.ts'

/** How credentials are handed over: a slice above does it, and is handed down. */
export type HandOver = (
  work: PersonWork,
  owned: OwnedClient,
  given: Static<typeof NewHandOver> & { readonly credentialExpiresAt?: string | null | undefined },
) => Promise<IssuedHandOver>

/**
 * Adds client equipment, with its first client secret, or with a hand-over by which a supplier collects one: until then
 * the client has no credential.
 * @throws location.not_found, location.closed, role.not_found, supplier.not_found, it_system.not_found,
 * credential.ends_too_late, code.too_many_sends
 */
export async function createEquipment(
  work: PersonWork,
  parts: LetterParts,
  handOver: HandOver,
  { params, body }: InputOf<typeof createClientEquipment>,
): Promise<Static<typeof CreatedEquipment>> {
  const { organisationId } = work.actor
  const { equipmentId: name, clientRoleId: roleId, supplierId, systemId, secretExpiresAt: expiresAt } = body
  const locationId = Number(params.locationId)
  const added = await addClient(work, { organisationId, locationId, name, roleId, supplierId, systemId })
  const { clientId } = added
  if (body.handOver !== undefined) {
    const owned = { organisationId, clientId }
    const issued = await handOver(work, owned, { ...body.handOver, credentialExpiresAt: expiresAt })
    return { client: await readEquipment(work, clientId), clientId, clientSecret: null, handOver: issued }
  }
  const { clientSecret } = await issueCredential(work, parts.keyring, added, { expiresAt })
  const client = await readEquipment(work, clientId)
  await tellOfSecret(work, parts, { ...client, what: 'first-secret' })
  return { client, clientId, clientSecret, handOver: null }
}
