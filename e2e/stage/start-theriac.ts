import { setTimeout as pause } from 'node:timers/promises'
import type { Environment } from '../../server/src/platform/config/environment.ts'
import { freePort } from '../../server/test/test-app.ts'
import type { Scene } from './scene.ts'
import { type Ending, type Program, spawnTheriac, type SpawnOptions } from './spawn-theriac.ts'

/** A server that answers. */
export type Server = Program & {
  readonly url: string
  /** With what it was started: enough to start another one in its place. */
  readonly settings: Environment
  /** Tells it to stop, and waits until it has. */
  readonly stop: () => Promise<Ending>
}

const patienceMilliseconds = 60_000

/** Starts `theriac start` on a free port, or with `words` the demo, and waits until it is ready. */
export async function startTheriac(
  scene: Scene,
  given: Environment,
  { words = ['start'], ...options }: Omit<SpawnOptions, 'settings'> & { words?: readonly string[] } = {},
): Promise<Server> {
  const port = given.PORT ?? String(await freePort())
  const settings = { HOST: '127.0.0.1', SMTP_URL: 'smtp://localhost', ...given, PORT: port }
  const program = spawnTheriac(scene, words, { settings, ...options })
  const url = `http://localhost:${port}`
  await isReady(program, url)
  const stop = async () => {
    program.kill('SIGTERM')
    return program.ended
  }
  return { ...program, url, settings, stop }
}

async function isReady(program: Program, url: string): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds
  while (!(await answersReady(url))) {
    if (program.hasEnded()) throw new Error(`Theriac ended: ${program.stderr()}${program.stdout()}`)
    if (Date.now() > deadline) throw new Error(`Theriac is not ready: ${program.stderr()}${program.stdout()}`)
    await pause(50)
  }
}

async function answersReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`)
    await response.text()
    return response.ok
  } catch {
    return false
  }
}
