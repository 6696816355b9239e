import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { OsUser } from '../cluster/run-as.ts'
import type { DatabaseConnection } from '../connection/database-connection.ts'
import { cleanUp } from './clean-up.ts'
import type { Test } from './clean-up.ts'

type Line = { said?: string; connection?: DatabaseConnection; refusal?: string }

type StarterOptions = { then?: 'wait' | 'end'; user?: OsUser; killAfterMilliseconds?: number }

/** Starts the embedded database in a Node.js process of its own, which the test may kill. */
export async function spawnStarter(
  test: Test,
  dataDirectory: string,
  { then = 'wait', user, killAfterMilliseconds }: StarterOptions = {},
) {
  const script = fileURLToPath(new URL('./starter-script.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDirectory, then], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...user,
  })
  const ended = once(child, 'exit')
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  cleanUp(test, () => end('SIGTERM'))
  if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds)

  const said: string[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Line = JSON.parse(text)
    if (line.said !== undefined) said.push(line.said)
    if (line.connection !== undefined || line.refusal !== undefined) return { ...line, said, ended, end }
  }
  throw new Error('The starter ended without a word.')
}
