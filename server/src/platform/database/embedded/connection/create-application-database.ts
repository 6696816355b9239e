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

/** Makes the role `theriac_owner` and its database `theriac`, each if it is missing. */
export async function createApplicationDatabase(admin: DatabaseConnection): Promise<void> {
  await askDatabase(admin, async (ask) => {
    const { rows } = await ask(`
      select
        exists (select from pg_roles where rolname = 'theriac_owner') as has_owner,
        exists (select from pg_database where datname = 'theriac') as has_database`)
    if (rows[0]?.['has_owner'] !== true) await ask(createOwner)
    if (rows[0]?.['has_database'] !== true) await ask('create database theriac owner theriac_owner')
  })
}
