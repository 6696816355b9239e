import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { askDatabase } from './connection/ask-database.ts'
import { joinEmbeddedDatabase } from './join-embedded-database.ts'
import { startEmbeddedDatabase } from './start-embedded-database.ts'
import { cleanUp } from './testing/clean-up.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

describe('joining the embedded database', () => {
  it('gives a second command the connection of the server that runs', async (test) => {
    const dataDirectory = temporaryFolder(test)
    const database = await startEmbeddedDatabase({ dataDirectory, fsync: false, say: () => undefined })
    cleanUp(test, database.stop)
    const joined = await joinEmbeddedDatabase(dataDirectory)
    assert.deepEqual(joined, database.connection)
    await askDatabase(database.connection, (ask) => ask('select 1'))
  })

  it('gives none when none runs, and makes nothing', async (test) => {
    const folder = temporaryFolder(test)
    const missing = join(folder, 'missing')
    assert.equal(await joinEmbeddedDatabase(folder), undefined)
    assert.equal(await joinEmbeddedDatabase(missing), undefined)
    assert.equal(existsSync(missing), false)
    const database = await startEmbeddedDatabase({
      dataDirectory: folder,
      fsync: false,
      say: () => undefined,
    })
    await database.stop()
    assert.equal(await joinEmbeddedDatabase(folder), undefined)
  })
})
