import type { Notes } from '../features/client-authentication/public.ts'
import { tellOfEndings } from '../features/credentials/public.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Keyring } from '../platform/crypto/keyring.ts'
import type { Database } from '../platform/database/database.ts'
import type { Log } from '../platform/log/create-log.ts'
import { keepHouse } from './keep-house.ts'

type Parts = {
  readonly database: Database
  readonly keyring: Keyring
  readonly notes: Notes
  readonly clock: Clock
  readonly publicUrl: string
  readonly houseEveryMilliseconds: number
}

type RegularTask = {
  /** As the log names it. */
  readonly what: string
  readonly everyMilliseconds: number
  readonly run: () => Promise<void>
}

const notesEveryMilliseconds = 1_000

/** Does what a node does again and again, until the timers are cleared; what fails is tried again the next time. */
export function startRegularTasks(parts: Parts, log: Log): NodeJS.Timeout[] {
  return listRegularTasks(parts).map(({ what, everyMilliseconds, run }) =>
    setInterval(() => {
      run().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : 'unknown'
        log.warn({ reason }, `${what} will be tried again`)
      })
    }, everyMilliseconds),
  )
}

function listRegularTasks(parts: Parts): RegularTask[] {
  const { database, keyring, notes, clock, publicUrl, houseEveryMilliseconds } = parts
  return [
    { what: 'noting the last use', everyMilliseconds: notesEveryMilliseconds, run: () => notes.flush() },
    {
      what: 'housekeeping',
      everyMilliseconds: houseEveryMilliseconds,
      run: () => keepHouse(database, clock),
    },
    {
      what: 'telling of credentials that end',
      everyMilliseconds: houseEveryMilliseconds,
      run: () => tellOfEndings(database, clock, { keyring, publicUrl }),
    },
  ]
}
