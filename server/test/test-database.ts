import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { testAdminUrl, testDatabaseUrl } from './test-app.ts'

/** An empty database of the test's own, in the cluster that all test files share. */
export type TestDatabase = {
  /** As the owner that an installation connects as. */
  readonly url: string
  /** As the superuser of the cluster. */
  readonly adminUrl: string
  drop(): Promise<void>
}

/** Makes one. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} owner theriac_owner`)
  return {
    url: withDatabase(testDatabaseUrl(), name),
    adminUrl: withDatabase(testAdminUrl(), name),
    drop: () => asAdmin(`drop database ${name} with (force)`),
  }
}

async function asAdmin(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: testAdminUrl() })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}
