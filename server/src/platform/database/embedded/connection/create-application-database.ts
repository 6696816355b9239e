import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from '../data-directory/error-code.ts'
import { askDatabase } from './ask-database.ts'
import type { DatabaseConnection } from './database-connection.ts'

// The owner gets the superuser's password by its SCRAM verifier, so that the password
// itself stands in no statement. createrole: migrations make the role of the work.
const createOwner = `
  do $$
  begin
    execute format(
      'create role theriac_owner login createrole nosuperuser nobypassrls password %L',
      (select rolpassword from pg_authid where rolname = 'theriac_admin'));
  end $$`

const tries = 40
const pauseMilliseconds = 250

/**
 * Makes the role `theriac_owner` and its database `theriac`, each if it is missing. A
 * PostgreSQL that is just started again is waited for, about ten seconds.
 */
export async function createApplicationDatabase(admin: DatabaseConnection): Promise<void> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await createMissing(admin)
    } catch (error) {
      if (left === 0 || !mayPass(error)) throw error
      await delay(pauseMilliseconds)
    }
  }
}

// A broken connection, or 57P01 to 57P03: the server goes down or comes up. All other
// answers of PostgreSQL (SQLSTATE, which begins with a digit) would be the same again.
function mayPass(error: unknown): boolean {
  const code = errorCode(error) ?? ''
  return code.startsWith('57') || !/^\d/.test(code)
}

async function createMissing(admin: DatabaseConnection): Promise<void> {
  await askDatabase(admin, async (ask) => {
    const { rows } = await ask(`
      select
        exists (select from pg_roles where rolname = 'theriac_owner') as has_owner,
        exists (select from pg_database where datname = 'theriac') as has_database`)
    if (rows[0]?.['has_owner'] !== true) await ask(createOwner)
    if (rows[0]?.['has_database'] !== true) await ask('create database theriac owner theriac_owner')
  })
}
