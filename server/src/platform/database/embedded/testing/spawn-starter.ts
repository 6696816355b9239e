import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { OsUser } from '../cluster/run-as.ts'
import { joinEmbeddedDatabase } from '../join-embedded-database.ts'
import { cleanUp } from './clean-up.ts'
import type { Test } from './clean-up.ts'

type StarterOptions = { afterwards?: 'wait' | 'end'; user?: OsUser; killAfterMilliseconds?: number }

/** Starts the embedded database in a Node.js process of its own, which the test may kill. */
export async function spawnStarter(test: Test, dataDirectory: string, options: StarterOptions = {}) {
  const script = fileURLToPath(new URL('./starter-script.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDirectory, options.afterwards ?? 'wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options.user,
  })
  const ended = once(child, 'exit')
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  cleanUp(test, () => end('SIGTERM'))
  if (options.killAfterMilliseconds !== undefined) {
    setTimeout(() => child.kill('SIGKILL'), options.killAfterMilliseconds)
  }

  const answer = String(await Promise.race([once(child.stdout, 'data'), ended])).trim()
  const hasStarted = answer === 'started' && options.afterwards !== 'end'
  return {
    answer,
    connection: hasStarted ? await joinEmbeddedDatabase(dataDirectory) : undefined,
    ended,
    end,
  }
}
