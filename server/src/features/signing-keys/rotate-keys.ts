import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { makeSigningKey } from './make-signing-key.ts'
import { type Algorithm, publishedBeforeSeconds } from './signing-key.ts'
import { insertSigningKey, listSigningKeys, revokeSigningKeys, waitForKeyMakers } from './signing-key.sql.ts'

/**
 * Makes a new key that signs access tokens: published now, used after ten minutes, while tokens of the old keys live
 * on. With `atOnce`, for a key that leaked: the new one signs now, and no token of an older key is accepted any more.
 * @returns the new key's id, and from when it signs
 */
export async function rotateKeys(
  { tx, now, record }: Work,
  keyring: Keyring,
  { algorithm, atOnce }: { readonly algorithm: Algorithm; readonly atOnce: boolean },
): Promise<{ kid: string; signsFrom: Date }> {
  await tx.run(waitForKeyMakers, [])
  const key = makeSigningKey(algorithm, keyring.newest)
  const signsFrom = atOnce ? now : new Date(now.getTime() + publishedBeforeSeconds * 1000)
  const { kid, publicJwk, privateKeySealed, sealingKeyId } = key
  await tx.run(insertSigningKey, [kid, algorithm, publicJwk, privateKeySealed, sealingKeyId, now, signsFrom])
  const revoked = atOnce ? await tx.many(revokeSigningKeys, [now, kid]) : []
  record({
    action: 'signing_key.rotated',
    subject: `signing_key:${kid}`,
    details: { algorithm, signsFrom, revoked: revoked.map((old) => old.kid) },
  })
  return { kid, signsFrom }
}

/** Makes the first key of an installation that has none that is trusted. */
export async function ensureSigningKey(work: Work, keyring: Keyring): Promise<void> {
  await work.tx.run(waitForKeyMakers, [])
  const keys = await work.tx.many(listSigningKeys, [])
  if (keys.some((key) => key.revokedAt === null)) return
  await rotateKeys(work, keyring, { algorithm: 'EdDSA', atOnce: true })
}
