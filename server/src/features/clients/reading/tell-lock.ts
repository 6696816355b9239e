import type { Lock } from '@theriac/contract/v1/clients.ts'

type LockColumns = {
  readonly lockedBy: string | null
  readonly lockReason: string | null
  readonly lockedAt: Date | null
}

/** The lock of a client, as it is told; null where it has none. */
export function tellLock({ lockedBy, lockReason, lockedAt }: LockColumns): Lock | null {
  if (lockedAt === null) return null
  const by = lockedBy === 'nmvo' ? 'nmvo' : 'organisation'
  return { by, reason: lockReason ?? '', at: lockedAt.toISOString() }
}
