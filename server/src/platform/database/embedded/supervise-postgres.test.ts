import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { askDatabase } from './connection/ask-database.ts'
import type { DatabaseConnection } from './connection/database-connection.ts'
import { joinEmbeddedDatabase } from './join-embedded-database.ts'
import { readPostmasterFile } from './postmaster/postmaster-file.ts'
import { startEmbeddedDatabase } from './start-embedded-database.ts'
import { cleanUp } from './testing/clean-up.ts'
import { holdsSoon, isGone, processesOn } from './testing/running-processes.ts'
import { spawnStarter } from './testing/spawn-starter.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const isLinux = process.platform === 'linux'
const linuxOnly = { skip: isLinux ? false : 'it finds the processes in /proc' }

async function start(test: TestContext, dataDirectory: string, said: string[] = []) {
  const say = (message: string) => said.push(message)
  const database = await startEmbeddedDatabase({ dataDirectory, fsync: false, say })
  cleanUp(test, database.stop)
  return database
}

async function postmasterOn(dataDirectory: string): Promise<number> {
  return (await readPostmasterFile(join(dataDirectory, 'postgres')))?.processId ?? -1
}

async function writeRow(connection: DatabaseConnection | undefined): Promise<void> {
  assert.ok(connection)
  await askDatabase(connection, async (ask) => {
    await ask('create table if not exists written (number serial)')
    await ask('insert into written default values')
  })
}

async function countRows(connection: DatabaseConnection): Promise<number> {
  return askDatabase(connection, async (ask) =>
    Number((await ask('select count(*) from written')).rows[0]?.['count']),
  )
}

describe('when Node.js is killed (kill -9)', { concurrency: 2 }, () => {
  it('stops PostgreSQL in good order and loses nothing that was committed', async (test) => {
    const folder = temporaryFolder(test)
    const killed = await spawnStarter(test, folder)
    await writeRow(killed.connection)
    const postmaster = await postmasterOn(folder)
    await killed.end('SIGKILL')
    assert.ok(await isGone(postmaster))
    const database = await start(test, folder)
    assert.equal(await countRows(database.connection), 1)
  })

  it('may be started again at once, while PostgreSQL still stops', async (test) => {
    const folder = temporaryFolder(test)
    for (let round = 0; round < 3; round += 1) {
      const killed = await spawnStarter(test, folder)
      await writeRow(killed.connection)
      await killed.end('SIGKILL')
    }
    const database = await start(test, folder)
    assert.equal(await countRows(database.connection), 3)
  })

  it(
    'takes over the PostgreSQL that runs on when its watcher is killed too, and stops it at the end',
    linuxOnly,
    async (test) => {
      const folder = temporaryFolder(test)
      const killed = await spawnStarter(test, folder)
      await writeRow(killed.connection)
      const orphan = await postmasterOn(folder)
      const [watcher = -1] = processesOn(folder).watcher
      process.kill(watcher, 'SIGKILL')
      await killed.end('SIGKILL')

      const said: string[] = []
      const database = await start(test, folder, said)
      assert.equal(await postmasterOn(folder), orphan)
      assert.match(said.join('\n'), new RegExp(`process ${orphan}\\) and is taken over`))
      assert.deepEqual(database.connection, killed.connection)
      assert.equal(await countRows(database.connection), 1)
      assert.deepEqual(await joinEmbeddedDatabase(folder), database.connection)
      await database.stop()
      assert.deepEqual(processesOn(folder), { postgres: [], watcher: [] })
    },
  )

  it('leaves nothing that is taken for a database when that happens on the first start', async (test) => {
    const folder = temporaryFolder(test)
    for (const killAfterMilliseconds of [50, 150, 300, 450]) {
      const { ended } = await spawnStarter(test, folder, { killAfterMilliseconds })
      await ended
    }
    const first = await start(test, folder)
    await writeRow(first.connection)
    await first.stop()
    // An initdb that outlived its Node.js may have written until now.
    await (await start(test, folder)).stop()
    assert.equal(readdirSync(folder).join(), 'postgres,postgres-password,postgres.json,postgres.log')
  })
})

describe('when PostgreSQL is killed (kill -9)', { concurrency: 2 }, () => {
  it('comes back by itself where it was, says so, and loses nothing that was committed', async (test) => {
    const folder = temporaryFolder(test)
    const said: string[] = []
    const database = await start(test, folder, said)
    for (let kills = 1; kills <= 3; kills += 1) {
      await writeRow(database.connection)
      process.kill(await postmasterOn(folder), 'SIGKILL')
      assert.ok(
        await holdsSoon(() => said.filter((line) => line.includes('runs again')).length === kills),
        String(said),
      )
      assert.equal(await countRows(database.connection), kills)
    }
    assert.match(said.join('\n'), /ended without being asked to \(SIGKILL\)/)
  })

  it('comes back also after it had been taken over', linuxOnly, async (test) => {
    const folder = temporaryFolder(test)
    const killed = await spawnStarter(test, folder)
    await writeRow(killed.connection)
    process.kill(processesOn(folder).watcher[0] ?? -1, 'SIGKILL')
    await killed.end('SIGKILL')
    const said: string[] = []
    const database = await start(test, folder, said)
    process.kill(await postmasterOn(folder), 'SIGKILL')
    assert.ok(await holdsSoon(() => said.some((line) => line.includes('runs again'))), String(said))
    assert.equal(await countRows(database.connection), 1)
  })

  it('stops for good when it is told to while it comes back', async (test) => {
    const folder = temporaryFolder(test)
    const database = await start(test, folder)
    const before = await postmasterOn(folder)
    process.kill(before, 'SIGKILL')
    assert.ok(await isGone(before))
    await database.stop()
    if (isLinux) assert.deepEqual(processesOn(folder), { postgres: [], watcher: [] })
  })
})

describe('when the watcher is killed (kill -9)', { concurrency: 2 }, () => {
  it('gets a successor, which does the same duty', linuxOnly, async (test) => {
    const folder = temporaryFolder(test)
    const killed = await spawnStarter(test, folder)
    const [first = -1] = processesOn(folder).watcher
    process.kill(first, 'SIGKILL')
    assert.ok(await holdsSoon(() => processesOn(folder).watcher.some((watcher) => watcher !== first)))
    const postmaster = await postmasterOn(folder)
    await killed.end('SIGKILL')
    assert.ok(await isGone(postmaster))
    await (await start(test, folder)).stop()
  })

  it('signals no stranger that was given the number of PostgreSQL', linuxOnly, async (test) => {
    const folder = temporaryFolder(test)
    const killed = await spawnStarter(test, folder)
    const orphan = await postmasterOn(folder)
    const file = join(folder, 'postgres/postmaster.pid')
    const content = readFileSync(file, 'utf8')
    writeFileSync(file, content.replace(/^\d+/, String(process.pid)))
    const watchers = processesOn(folder).watcher
    await killed.end('SIGKILL')
    assert.ok(await isGone(watchers[0]))
    writeFileSync(file, content)
    assert.equal(await postmasterOn(folder), orphan)
    await (await start(test, folder)).stop()
  })
})
