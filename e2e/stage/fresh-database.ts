import { randomBytes } from 'node:crypto'
import { testAdminUrl, testDatabaseUrl } from '../../server/test/test-app.ts'
import { askDatabase } from './ask-database.ts'
import type { Scene } from './scene.ts'

/** An empty database of the test's own in the shared cluster, as the owner who migrates it reaches it. */
export async function makeDatabase({ atEnd }: Scene): Promise<string> {
  const name = `theriac_e2e_${randomBytes(6).toString('hex')}`
  const url = new URL(testDatabaseUrl())
  const admin = { connectionString: testAdminUrl() }
  await askDatabase(admin, `create database ${name} owner ${url.username}`)
  atEnd(() => askDatabase(admin, `drop database if exists ${name} with (force)`))
  url.pathname = `/${name}`
  return url.href
}

/** The same database as the superuser, who reads past row-level security. */
export function asAdmin(databaseUrl: string): string {
  const url = new URL(testAdminUrl())
  url.pathname = new URL(databaseUrl).pathname
  return url.href
}
