import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { Refusal } from '../../access/raise.ts'
import { readEnvironment } from '../../platform/config/environment.ts'
import { Fault } from '../../platform/fault.ts'
import { addClientCommands } from './client-commands.ts'
import { addInviteCommand } from './invite-command.ts'
import { addOrganisationCommands } from './organisation-commands.ts'
import { addRoleCommands } from './role-commands.ts'
import { addServeCommands } from './serve-commands.ts'
import { addUpkeepCommands } from './upkeep-commands.ts'

/** Runs `theriac` with these words; every failure is one sentence and an exit code that is not 0. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const program = new Command('theriac')
    .description(
      'The medicines verification portal. Settings come from the environment: see docs/operation.md.',
    )
    .version(readVersion(), '--version', 'print the version of this program')
    .option('--demo', 'work on the demo’s data instead of the real installation’s')
    .option('--json', 'print the result as JSON')
    .configureOutput({ outputError: (text, write) => write(oneSentence(text)) })
    .exitOverride()
  addServeCommands(program)
  addOrganisationCommands(program)
  addInviteCommand(program)
  addRoleCommands(program)
  addClientCommands(program)
  addUpkeepCommands(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = explain(error)
  }
}

function readVersion(): string {
  const file = join(import.meta.dirname, '../../../../package.json')
  return /"version": "([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'unknown'
}

// Commander says "error: …", and on a line of its own what may have been meant.
function oneSentence(text: string): string {
  const words = text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
  return `theriac: ${words}; --help shows what can be written here.\n`
}

function explain(error: unknown): number {
  // Commander has printed its own words already.
  if (error instanceof CommanderError) return error.exitCode
  if (error instanceof Fault) console.error(`theriac: ${error.message}`)
  else if (error instanceof Refusal) {
    console.error(`theriac: ${tellRefusal(error)} [${error.code}]`)
  } else {
    console.error(
      `theriac: Something failed that should not: ${error instanceof Error ? error.message : 'unknown'}`,
    )
    if (readEnvironment().LOG_LEVEL === 'debug') console.error(error)
  }
  return 1
}

// To an operator nothing but what is wrong: the contract's own sentence of it speaks to programs.
function tellRefusal({ code, message, errors }: Refusal): string {
  if (code === 'request.invalid') return errors.map((wrong) => wrong.message).join(' ')
  return [message, ...errors.map((wrong) => `${wrong.field}: ${wrong.message}.`)].join(' ')
}
