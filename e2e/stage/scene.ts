import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftOn } from './left-behind.ts'

/** Everything that a test has started and made, and how it goes away again. */
export type Scene = {
  /** Does this when the scene is struck: the last named first. */
  readonly atEnd: (work: () => unknown) => void
  /** Ends and removes everything, also when some of it fails; for `after`. */
  readonly strike: () => Promise<void>
}

/** Opens a scene; `after(scene.strike)` leaves no process and no file behind, however the test ended. */
export function openScene(): Scene {
  const works: (() => unknown)[] = []
  return {
    atEnd: (work) => void works.push(work),
    strike: async () => {
      const failures: unknown[] = []
      for (let work = works.pop(); work !== undefined; work = works.pop()) {
        try {
          await work()
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Something was left behind.')
    },
  }
}

/** A folder below the temporary one; 0711, as the data directories that root makes. */
export function makeFolder({ atEnd }: Scene): string {
  const folder = mkdtempSync(join(tmpdir(), 'theriac-e2e-'))
  chmodSync(folder, 0o711)
  atEnd(async () => {
    // A PostgreSQL that outlives its server for a moment would write into what is being removed.
    await leftOn(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}
