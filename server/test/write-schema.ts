import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { dumpSchema } from './dump-schema.ts'
import { globalSetup, globalTeardown } from './global-setup.ts'
import { createTestDatabase } from './test-database.ts'

await globalSetup()
const database = await createTestDatabase()
await migrate({ connectionString: database.url })
const client = new pg.Client({ connectionString: database.url })
await client.connect()
await writeFile(join(import.meta.dirname, '../migrations/schema.sql'), await dumpSchema(client))
await client.end()
await globalTeardown()
