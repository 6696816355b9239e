import { setTimeout as pause } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import type { TestPack } from '../../server/test/factories.ts'
import { openConnection } from './ask-database.ts'
import type { Scene } from './scene.ts'

/** A pack whose row somebody else holds, so that a request about it lasts as long as the test wants. */
export type LockedPack = {
  /** Waits until as many requests wait for the pack. */
  readonly isWaitedFor: (requests?: number) => Promise<void>
  readonly release: () => Promise<void>
}

const patienceMilliseconds = 10_000

/** Locks the row of a pack. */
export async function lockPack(
  { atEnd }: Scene,
  connection: ClientConfig,
  { productCode, serialNumber }: TestPack,
): Promise<LockedPack> {
  const holder = await openConnection(connection)
  const release = () => holder.end()
  atEnd(release)
  await holder.query('begin')
  await holder.query(
    `select from packs
     where product_id = (select id from products where code = $1)
       and serial_number = $2
     for update`,
    [productCode, serialNumber],
  )
  const isWaitedFor = async (requests = 1) => {
    const deadline = Date.now() + patienceMilliseconds
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    for (;;) {
      // A transaction goes on seeing the activity as it saw it first.
      await holder.query('select pg_stat_clear_snapshot()')
      if (((await holder.query(waiting)).rowCount ?? 0) >= requests) return
      if (Date.now() > deadline) throw new Error('No request waits for the pack.')
      await pause(20)
    }
  }
  return { isWaitedFor, release }
}
