import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Environment } from '../../server/src/platform/config/environment.ts'
import type { OsUser } from '../../server/src/platform/database/embedded/cluster/run-as.ts'
import { holdsSoon } from '../../server/src/platform/database/embedded/testing/running-processes.ts'
import { makeFolder, type Scene } from './scene.ts'

/** How the program is started: from its source, by its own door `theriac`, or by npm. */
export type Door = 'source' | 'bin' | 'npm start' | 'npm run demo' | 'npx'

export type SpawnOptions = {
  readonly settings?: Environment
  readonly door?: Door
  /** Another OS user; only root can change to one. */
  readonly user?: OsUser
}

export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** A program that was started, in a process group of its own. */
export type Program = {
  readonly processId: number
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ending>
  readonly hasEnded: () => boolean
  /** Sends a signal to the process alone. */
  readonly kill: (signal: NodeJS.Signals) => void
  /** Sends a signal to the whole group, as a terminal does on Ctrl-C. */
  readonly killGroup: (signal: NodeJS.Signals) => void
}

/** The root of the checkout. */
export const root = join(import.meta.dirname, '../..')

const doors: Readonly<Record<Door, readonly string[]>> = {
  source: [process.execPath, join(root, 'server/src/main.ts')],
  bin: [join(root, 'bin/theriac.js')],
  'npm start': ['npm', 'start', '--'],
  'npm run demo': ['npm', 'run', 'demo', '--'],
  npx: ['npx', 'theriac'],
}

/** Starts the real program with these words; it is ended, with all of its group, when the scene is struck. */
export function spawnTheriac(scene: Scene, words: readonly string[], options: SpawnOptions = {}): Program {
  const { settings = {}, door = 'source', user } = options
  const [command = '', ...first] = doors[door]
  const forNpm = door.startsWith('np')
    ? { npm_config_cache: makeFolder(scene), npm_config_offline: 'true' }
    : {}
  const child = spawn(command, [...first, ...words], {
    cwd: root,
    env: { ...ownEnvironment(), ...forNpm, ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  const program = follow(child)
  scene.atEnd(async () => {
    // The group, too: a wrapper that ended may have left its program. The first signal lets it clear up after itself.
    program.killGroup('SIGTERM')
    await holdsSoon(() => !isThere(program.processId))
    program.killGroup('SIGKILL')
    await program.ended
  })
  return program
}

// Nothing of what this machine happens to have set for Theriac, and the Node.js of the host in front of the pinned one.
function ownEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  const quiet = { NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' }
  return {
    PATH: path.join(delimiter),
    HOME: userInfo().homedir,
    NODE_COMPILE_CACHE: compileCache(),
    ...quiet,
  }
}

let cache: string | undefined

// The tests start the program hundreds of times: it is compiled once for them all, or for one file that runs alone.
function compileCache(): string {
  const shared = process.env['NODE_COMPILE_CACHE']
  if (shared !== undefined) return shared
  if (cache !== undefined) return cache
  const folder = mkdtempSync(join(tmpdir(), 'theriac-e2e-compiled-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return (cache = folder)
}

function follow(child: ChildProcess): Program {
  const written = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (written.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (written.stderr += text))
  const { promise: ended, resolve } = Promise.withResolvers<Ending>()
  let hasEnded = false
  const end = (ending: Ending) => {
    hasEnded = true
    resolve(ending)
  }
  child.once('error', () => end({ code: null, signal: null }))
  child.once('exit', (code, signal) => {
    hasEnded = true
    // What it wrote last may still be on the way; a process that it left behind may hold the pipe open for good.
    const patience = setTimeout(() => end({ code, signal }), 2_000)
    child.once('close', () => {
      clearTimeout(patience)
      end({ code, signal })
    })
  })
  const processId = child.pid ?? 0
  return {
    processId,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    ended,
    hasEnded: () => hasEnded,
    kill: (signal) => void child.kill(signal),
    killGroup: (signal) => sendToGroup(processId, signal),
  }
}

function sendToGroup(leader: number, signal: NodeJS.Signals): void {
  if (leader < 2) return
  try {
    process.kill(-leader, signal)
  } catch {
    // Nobody of the group is there any more.
  }
}

function isThere(leader: number): boolean {
  if (leader < 2) return false
  try {
    return process.kill(-leader, 0)
  } catch {
    return false
  }
}

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a command of the program to its end. */
export async function runTheriac(
  scene: Scene,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<Run> {
  const program = spawnTheriac(scene, words, options)
  const { code } = await program.ended
  return { code, stdout: program.stdout(), stderr: program.stderr() }
}
