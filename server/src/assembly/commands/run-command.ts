import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { Operator } from '../../access/actor.ts'
import { Refusal } from '../../access/raise.ts'
import { type Work, workAsOperator } from '../../access/work.ts'
import { systemClock } from '../../platform/clock/clock.ts'
import { type Config, readConfig } from '../../platform/config/config.ts'
import { readEnvironment } from '../../platform/config/environment.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { connectionFault } from '../../platform/database/connection-fault.ts'
import { DatabaseUnavailable } from '../../platform/unavailable.ts'
import { type CommandRights, type Installation, joinInstallation } from '../open-installation.ts'

type Result = Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[]

/**
 * Does one piece of the operator's work in a transaction, and prints what it returns: as a table or lines for people,
 * or as JSON. Remarks go to standard error.
 */
export async function runCommand(
  command: Command,
  verb: (work: Work<Operator>, keyring: Keyring, config: Config) => Promise<Result>,
  { mayMigrate = false, mayBegin = false }: Partial<CommandRights> = {},
): Promise<void> {
  const { demo, json } = command.optsWithGlobals<{ demo?: boolean; json?: boolean }>()
  const environment = readEnvironment()
  const config = readConfig(environment, demo === true ? 'demo' : 'production', 'command')
  const purpose = `theriac ${command.parent?.name() ?? ''} ${command.name()}`
  const say = (message: string) => console.error(message)
  const onDatabaseError = (error: Error) => say(error.message)
  const opening = { config, environment, clock: systemClock, purpose, say, onDatabaseError }
  const installation = await joinInstallation(opening, { mayMigrate, mayBegin })
  try {
    const result = await workAsOperator(installation.database, systemClock, findOperator(), (work) =>
      verb(work, installation.keyring, config),
    )
    print(result, json === true)
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(installation, command, error)
    throw error instanceof DatabaseUnavailable ? connectionFault(error.cause) : error
  } finally {
    await installation.close()
  }
}

function findOperator(): Operator {
  try {
    return { kind: 'operator', name: userInfo().username }
  } catch {
    // In a container the user may be a number without a name.
    return { kind: 'operator', name: `uid ${process.getuid?.()}` }
  }
}

// In a transaction of its own: that of the work was rolled back.
function recordRefusal(
  { database }: Installation,
  command: Command,
  { code, errors }: Refusal,
): Promise<void> {
  const subject = `command:${command.parent?.name() ?? ''} ${command.name()}`
  const details = { code, errors, words: command.args }
  return workAsOperator(database, systemClock, findOperator(), async ({ record }) =>
    record({ action: 'command.refused', subject, outcome: 'refused', details }),
  )
}

function print(result: Result, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(result, null, 2))
  else if (isList(result)) console.log(result.length === 0 ? 'There is none.' : writeTable(result))
  else for (const [name, value] of Object.entries(result)) console.log(`${name}: ${writeValue(value)}`)
}

const isList = (result: Result): result is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(result)

function writeTable(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(rows[0] ?? {})
  const cells = [names, ...rows.map((row) => names.map((name) => writeValue(row[name])))]
  const widths = names.map((_, place) => Math.max(...cells.map((row) => (row[place] ?? '').length)))
  return cells
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function writeValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.join(', ')
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
