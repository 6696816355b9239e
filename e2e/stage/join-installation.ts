import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { workAsOperator } from '../../server/src/access/work.ts'
import { createNotes } from '../../server/src/features/client-authentication/public.ts'
import { createKeyring } from '../../server/src/platform/crypto/keyring.ts'
import { openDatabase } from '../../server/src/platform/database/database.ts'
import { joinEmbeddedDatabase } from '../../server/src/platform/database/embedded/join-embedded-database.ts'
import { createMailTo } from '../../server/test/mail-to.ts'
import { settableClock, type TestApp } from '../../server/test/test-app.ts'
import type { Scene } from './scene.ts'

type Where = { readonly url: string; readonly connection: ClientConfig; readonly secret: string }

/** Joins an installation that a spawned server serves, so that the factories of the tests can fill it. */
export function joinInstallation({ atEnd }: Scene, { url, connection, secret }: Where): TestApp {
  const clock = settableClock()
  const database = openDatabase(connection, () => undefined, 2)
  const keyring = createKeyring([secret])
  const operate: TestApp['operate'] = (verb) =>
    workAsOperator(database, clock, { kind: 'operator', name: 'test' }, (work) => verb(work, keyring))
  let closed: Promise<void> | undefined
  const close = () => (closed ??= database.close())
  atEnd(close)
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const mailTo = createMailTo({ connection, database, keyring, clock, log: silent })
  const notes = createNotes(database, clock)
  return { url, clock, database, keyring, notes, logged: [], mailTo, operate, close }
}

/** The connection to the embedded database that runs on a data directory now. */
export async function embeddedConnection(dataDirectory: string): Promise<ClientConfig> {
  const connection = await joinEmbeddedDatabase(dataDirectory)
  if (connection === undefined) throw new Error('No embedded database runs there.')
  return connection
}

/** The same for an embedded database: its secret stands in the data directory. */
export async function joinEmbedded(scene: Scene, url: string, dataDirectory: string): Promise<TestApp> {
  const connection = await embeddedConnection(dataDirectory)
  const secret = (await readFile(join(dataDirectory, 'secret'), 'utf8')).trim()
  return joinInstallation(scene, { url, connection, secret })
}
