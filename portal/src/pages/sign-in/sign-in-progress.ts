import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'

/** How far a person has come with signing in. */
export type SignInProgress = {
  readonly userName: string
  /** What the right password was answered with. */
  readonly step?: SignInStep
  /** What has to be said before the next attempt. */
  readonly note?: 'not-begun' | 'sent-again'
}

/** Whether a code is asked for now. */
export function isAtCode({ step }: SignInProgress): boolean {
  return step !== undefined && step.next !== 'password-reset'
}

/** What the browser's history kept of it; the beginning, where it is nothing that this page left there. */
export function readProgress(kept: unknown): SignInProgress {
  const { userName, step, note } = asRecord(kept)
  const known = readStep(step)
  return {
    userName: typeof userName === 'string' ? userName : '',
    ...(known === undefined ? {} : { step: known }),
    ...(note === 'not-begun' || note === 'sent-again' ? { note } : {}),
  }
}

function readStep(kept: unknown): SignInStep | undefined {
  const { next, sentTo, isMailDelayed, expiresInSeconds } = asRecord(kept)
  if (next === 'totp' || next === 'password-reset') return { next }
  if (next !== 'code' || typeof sentTo !== 'string' || typeof expiresInSeconds !== 'number') return undefined
  return { next, sentTo, expiresInSeconds, isMailDelayed: isMailDelayed === true }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
