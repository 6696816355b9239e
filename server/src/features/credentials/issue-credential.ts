import { randomBytes } from 'node:crypto'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import type { HeldClient } from '../clients/public.ts'
import { writeSecret } from './parts/client-secret.ts'
import { readEnd, type Terms, tellTerms } from './parts/credential.ts'
import { insertSecret } from './parts/credential.sql.ts'

type IssuedSecret = {
  readonly credentialId: string
  /** To be shown once. */
  readonly clientSecret: string
}

/**
 * Makes a client secret for a client, whose row the work holds. Only its HMAC is stored: this is the one moment at which the secret exists.
 * @throws credential.ends_too_late
 */
export async function issueCredential(
  { tx, now, record }: Pick<Work, 'tx' | 'now' | 'record'>,
  keyring: Keyring,
  { id: clientUuid, clientId, organisationId }: HeldClient,
  { name = '', expiresAt }: Terms = {},
): Promise<IssuedSecret> {
  const end = readEnd(expiresAt, now)
  const clientSecret = writeSecret(randomBytes(32))
  const { newest } = keyring
  const credentialId = newId(now)
  const kept = [newest.hmac(clientSecret), newest.id, clientSecret.slice(-4)] as const
  await tx.run(insertSecret, [credentialId, organisationId, clientUuid, name, ...kept, now, end])
  record({
    action: 'credential.issued',
    subject: `client:${clientId}`,
    organisationId,
    details: { credentialId, kind: 'secret', ...tellTerms(name, end) },
  })
  return { credentialId, clientSecret }
}
