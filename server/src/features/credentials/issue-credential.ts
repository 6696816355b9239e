import { randomBytes } from 'node:crypto'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { writeSecret } from './client-secret.ts'
import { insertSecret } from './credential.sql.ts'

export type CredentialOf = {
  readonly clientUuid: string
  readonly clientId: string
  readonly organisationId: string
}

/**
 * Makes a client secret for a client. Only its HMAC is stored: this is the one moment at which the secret exists.
 * @returns the secret, to be shown once
 */
export async function issueCredential(
  { tx, now, record }: Work,
  keyring: Keyring,
  { clientUuid, clientId, organisationId }: CredentialOf,
  { id = newId(now) }: { readonly id?: string } = {},
): Promise<string> {
  const secret = writeSecret(randomBytes(32))
  const { newest } = keyring
  const hint = secret.slice(-4)
  await tx.run(insertSecret, [id, organisationId, clientUuid, newest.hmac(secret), newest.id, hint, now])
  record({
    action: 'credential.issued',
    subject: `client:${clientId}`,
    organisationId,
    details: { credentialId: id, kind: 'secret' },
  })
  return secret
}
