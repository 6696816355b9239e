import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../fault.ts'
import type { Config } from './config.ts'
import type { Environment } from './environment.ts'

const shortest = 32

/**
 * The secrets from which the program derives its keys, newest first: those of THERIAC_SECRET or, with the embedded
 * database only, the one in `secret` below the data directory, which is made at the first start.
 * @throws Fault when one is too short, or the file can be read by others
 */
export async function readSecrets(
  environment: Environment,
  config: Config,
  say: (message: string) => void,
): Promise<readonly [string, ...string[]]> {
  const [newest, ...older] = (environment.THERIAC_SECRET ?? '').split(/[\s,]+/).filter((one) => one !== '')
  if (newest === undefined) return [await readSecretFile(config.dataDirectory, say)]
  for (const secret of [newest, ...older]) {
    if (secret.length < shortest) {
      throw new Fault(
        `THERIAC_SECRET holds a secret of fewer than ${shortest} characters: make a longer one.`,
      )
    }
  }
  return [newest, ...older]
}

/** The mail server, with the password that may stand in its address; in the demo there is none. */
export function readSmtpUrl(environment: Environment, { mode }: Pick<Config, 'mode'>): string | undefined {
  return mode === 'demo' ? undefined : environment.SMTP_URL
}

async function readSecretFile(dataDirectory: string, say: (message: string) => void): Promise<string> {
  const file = join(dataDirectory, 'secret')
  await mkdir(dataDirectory, { recursive: true })
  try {
    // Fails when the file is there: two starts at once must not make two secrets.
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
    say(
      `Made the secret of this installation in ${file}. A backup needs it and the database, but not in one place.`,
    )
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const { mode } = await stat(file)
  if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
    throw new Fault(`Others can read ${file}: take their rights away with chmod 600, or make a new secret.`)
  }
  const secret = (await readFile(file, 'utf8')).trim()
  if (secret.length < shortest)
    throw new Fault(`The secret in ${file} is too short: bring it back from a backup.`)
  return secret
}
