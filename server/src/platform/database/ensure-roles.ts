import type pg from 'pg'
import { Fault } from '../fault.ts'
import type { DatabaseRole } from './database.ts'

/** What each role is for stands beside its grants, in migrations/0008-walls.sql and 0010-people-walls.sql. */
export const databaseRoles: readonly DatabaseRole[] = [
  'theriac_app',
  'theriac_gate',
  'theriac_sign_in',
  'theriac_market',
  'theriac_national',
]

/**
 * Makes the roles under which the program works, where they are missing, and lets the connected user take them. Roles
 * belong to the whole cluster, so another database of Theriac may have made them before, or make them now.
 * @throws Fault when they cannot be made, or one of them could pass by row-level security
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of databaseRoles) {
    const known = await findRole(client, role)
    if (known === undefined) await createRole(client, role)
    if (known?.rolsuper === true || known?.rolbypassrls === true) {
      throw new Fault(
        `The role ${role} may pass by row-level security: alter role ${role} nosuperuser nobypassrls.`,
      )
    }
    await grantRole(client, role)
  }
}

type Known = { rolsuper: boolean; rolbypassrls: boolean }

async function findRole(client: pg.Client, role: DatabaseRole): Promise<Known | undefined> {
  const { rows } = await client.query<Known>(
    'select rolsuper, rolbypassrls from pg_roles where rolname = $1',
    [role],
  )
  return rows[0]
}

async function createRole(client: pg.Client, role: DatabaseRole): Promise<void> {
  try {
    await client.query(`create role ${role} nologin nosuperuser nobypassrls noinherit`)
  } catch (error) {
    // Made by another node or database in this moment: then it is there.
    if ((await findRole(client, role)) !== undefined) return
    throw new Fault(
      `The user of DATABASE_URL may not create roles: give it createrole, or create ${databaseRoles.join(', ')} for it.`,
      { cause: error },
    )
  }
}

async function grantRole(client: pg.Client, role: DatabaseRole): Promise<void> {
  const { rows } = await client.query<{ can: boolean }>(
    `select pg_has_role(current_user, $1, 'member') as can`,
    [role],
  )
  if (rows[0]?.can === true && (await canTake(client, role))) return
  try {
    await client.query(`grant ${role} to current_user`)
  } catch (error) {
    throw new Fault(`The user of DATABASE_URL may not take the role ${role}: grant ${role} to it.`, {
      cause: error,
    })
  }
}

async function canTake(client: pg.Client, role: DatabaseRole): Promise<boolean> {
  try {
    await client.query(`set role ${role}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}
