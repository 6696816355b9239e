import { raise } from '../../../access/raise.ts'

/** What may be said of a new credential. */
export type Terms = {
  /** To tell it from others. */
  readonly name?: string | undefined
  /** When it ends by itself; null, or nothing: never. */
  readonly expiresAt?: string | null | undefined
}

/**
 * When a credential is to end by itself; null: never.
 * @throws credential.ends_too_late where that is no time to come
 */
export function readEnd(expiresAt: string | null | undefined, now: Date): Date | null {
  if (expiresAt === undefined || expiresAt === null) return null
  const end = new Date(expiresAt)
  return end > now ? end : raise('credential.ends_too_late')
}

/**
 * The end that a credential is given in the place of the one it has. Of one that a newer has replaced it is the end of
 * an overlap, which was announced: it can come earlier, never later.
 * @throws credential.ends_too_late
 */
export function readAnotherEnd(
  { expiresAt, supersededAt }: { readonly expiresAt: Date | null; readonly supersededAt: Date | null },
  given: string | null,
  now: Date,
): Date | null {
  const end = readEnd(given, now)
  if (supersededAt === null) return end
  const isLater = end === null || (expiresAt !== null && end > expiresAt)
  return isLater ? raise('credential.ends_too_late') : end
}

/** The terms of a credential, as the trail has them: those that were set. */
export function tellTerms(name: string, expiresAt: Date | null): Record<string, string> {
  return {
    ...(name === '' ? {} : { name }),
    ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
  }
}
