import type { CredentialChange } from '../client/credential.queries.ts'
import { isOld, type Credential } from '../client/credential.ts'
import { endOfDay, localDay } from '../client/overlap.ts'
import type { Expiry } from '../giving/giving-values.ts'

/** What is typed and chosen of a credential that is there already. */
export type CredentialValues = {
  readonly name: string
  readonly expiry: Expiry
  readonly expiryDay: string
}

/** A credential, as its form shows it. */
export function asCredentialValues({ name, expiresAt }: Credential): CredentialValues {
  return {
    name,
    expiry: expiresAt === null ? 'never' : 'until',
    expiryDay: expiresAt === null ? '' : localDay(new Date(expiresAt)),
  }
}

/** What is wrong with the day on which a credential is to end: over, or later than an old one ends already. */
export function wrongWithDay(
  credential: Credential,
  expiryDay: string,
  now: Date,
): 'over' | 'too-late' | undefined {
  if (endOfDay(expiryDay) <= now) return 'over'
  const { expiresAt } = credential
  const isLater = expiresAt !== null && expiryDay > localDay(new Date(expiresAt))
  return isOld(credential) && isLater ? 'too-late' : undefined
}

/** Only what the person has changed; a day that nobody touched keeps its minute. */
export function credentialChanges(before: CredentialValues, values: CredentialValues): CredentialChange {
  const name = values.name.trim()
  const isOtherEnd = values.expiry !== before.expiry || values.expiryDay !== before.expiryDay
  const expiresAt = values.expiry === 'until' ? endOfDay(values.expiryDay).toISOString() : null
  return {
    ...(name === before.name ? {} : { name }),
    ...(isOtherEnd ? { expiresAt } : {}),
  }
}
