import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Endings } from './endings.ts'
import { childrenOf } from './process-figures.ts'

const root = join(import.meta.dirname, '../..')

/** The processor core of what is measured, and the one of what measures it. */
export type Core = 'measured' | 'load' | 'any'

export type Program = {
  /** The file, from the root of the checkout, and its words. */
  readonly words: readonly [string, ...string[]]
  readonly core: Core
  readonly environment?: Readonly<Record<string, string>>
}

export type RunningProgram = { readonly processId: number; stop(): Promise<void> }

const numberOf = { measured: '0', load: '1' } as const

/** Whether programs can be held on one core each. */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0,1', 'true']).status === 0

/**
 * Starts a program that runs until it is stopped, and waits until it answers.
 * @param logFile takes what it prints
 * @param isReady asked again and again
 * @throws Error with its last words when it ends instead of answering
 */
export async function startProgram(
  program: Program,
  { endings, logFile, isReady }: { endings: Endings; logFile: string; isReady: () => Promise<boolean> },
): Promise<RunningProgram> {
  const log = openSync(logFile, 'a')
  const child = launch(program, ['ignore', log, log])
  closeSync(log)
  endings.add(() => end(child))
  const longestEnd = performance.now() + 20_000
  while (!(await isReady())) {
    if (hasEnded(child) || performance.now() > longestEnd) {
      await end(child)
      throw new Error(
        `${program.words[0]} does not answer. ${(await readFile(logFile, 'utf8')).slice(-1000)}`,
      )
    }
    await pause(5)
  }
  return { processId: child.pid ?? 0, stop: () => end(child) }
}

/**
 * Runs a program to its end.
 * @param input what it reads
 * @returns what it printed
 * @throws Error when it fails or takes longer than it may
 */
export async function runProgram(
  program: Program,
  { endings, input, longestSeconds }: { endings: Endings; input: string; longestSeconds: number },
): Promise<string> {
  const child = launch(program, ['pipe', 'pipe', 'inherit'])
  endings.add(() => end(child))
  const timer = setTimeout(() => void child.kill('SIGKILL'), longestSeconds * 1000)
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('A program was started without pipes.')
  stdin.on('error', () => {}).end(input)
  const [printed] = await Promise.all([text(stdout), hasEnded(child) ? undefined : once(child, 'exit')])
  clearTimeout(timer)
  if (child.exitCode === 0) return printed
  throw new Error(`${program.words[0]} failed (${child.exitCode ?? child.signalCode}).`)
}

function launch(
  { words, core, environment = {} }: Program,
  stdio: ('ignore' | 'pipe' | 'inherit' | number)[],
) {
  const [file, ...rest] = words
  const command = [process.execPath, join(root, file), ...rest]
  const pinned = core !== 'any' && canPin ? ['taskset', '-c', numberOf[core], ...command] : command
  const [first = '', ...others] = pinned
  // taskset turns into the program: the process id is the program's own.
  const child = spawn(first, others, { stdio, env: { ...process.env, ...environment } })
  child.on('error', (error) => console.error(`${file}: ${error.message}`))
  return child
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null
}

// A program that cannot be asked any more cannot end what it has started either.
function killWithChildren(child: ChildProcess): void {
  for (const processId of childrenOf(child.pid ?? 0)) process.kill(processId, 'SIGKILL')
  child.kill('SIGKILL')
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => killWithChildren(child), 15_000)
  await exit
  clearTimeout(timer)
}
