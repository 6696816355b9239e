import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { demandClient, type OwnedClient, withdrawOpenHandOver } from '../clients/public.ts'
import type { Terms } from './parts/credential.ts'
import { issueCredential } from './issue-credential.ts'
import { supersedeSecrets } from './supersede-secrets.ts'

/**
 * Makes a new client secret. Without an overlap the old one and every token it fetched end at once; otherwise they
 * count for so long. Two count at most: what is older than the one before ends at once. Client Id, role, history and
 * public keys stay; a hand-over that nobody has collected yet is withdrawn.
 * @returns the secret, to be shown once
 * @throws client.not_found, client.locked, credential.ends_too_late
 */
export async function regenerateSecret(
  work: Work,
  keyring: Keyring,
  owned: OwnedClient,
  { overlapSeconds = 0, ...terms }: Terms & { readonly overlapSeconds?: number } = {},
): Promise<string> {
  const client = await demandClient(work, owned)
  if (client.status === 'locked') raise('client.locked')
  const { clientId, organisationId } = client
  await withdrawOpenHandOver(work, client, 'regenerated')
  const oldEndsAt = await supersedeSecrets(work, client, overlapSeconds)
  const { clientSecret } = await issueCredential(work, keyring, client, terms)
  work.record({
    action: 'secret.regenerated',
    subject: `client:${clientId}`,
    organisationId,
    details: { oldEndsAt },
  })
  return clientSecret
}
