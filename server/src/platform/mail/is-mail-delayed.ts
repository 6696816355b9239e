import type { Executor } from '../database/database.ts'
import { readMailDelay } from './mail-state.sql.ts'

/**
 * Whether mail is late at the moment, on whichever node: the last attempt failed, or mail waits that nobody takes up.
 * Any role may ask.
 */
export async function isMailDelayed(executor: Executor, now: Date): Promise<boolean> {
  return (await executor.maybe(readMailDelay, [now]))?.is_delayed === true
}
