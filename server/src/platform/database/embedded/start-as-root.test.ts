import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { reachableBinaries } from './cluster/reachable-binaries.ts'
import { holdsFor } from './cluster/run-as.ts'
import { askDatabase } from './connection/ask-database.ts'
import { readRecordedCluster } from './data-directory/recorded-cluster.ts'
import { joinEmbeddedDatabase } from './join-embedded-database.ts'
import { startEmbeddedDatabase } from './start-embedded-database.ts'
import { cleanUp } from './testing/clean-up.ts'
import { spawnStarter } from './testing/spawn-starter.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const reachesTheCode = isRoot && holdsFor(nobody, '[ -r "$1" ]', import.meta.filename)
const rootOnly = { skip: isRoot ? false : 'these tests do not run as root' }
const withNobody = {
  skip: reachesTheCode ? false : 'an ordinary user does not reach this checkout, or there is none',
}

async function start(dataDirectory: string, said: string[]) {
  const say = (message: string) => said.push(message)
  return startEmbeddedDatabase({ dataDirectory, fsync: false, say })
}

describe('started by root', { concurrency: 2 }, () => {
  it(
    'runs PostgreSQL as an OS user without rights, in the data directory if that user gets there',
    rootOnly,
    async (test) => {
      const dataDirectory = join(temporaryFolder(test), 'data')
      const database = await start(dataDirectory, [])
      cleanUp(test, database.stop)
      const cluster = statSync(join(dataDirectory, 'postgres'))
      assert.notEqual(cluster.uid, 0)
      assert.equal(cluster.mode & 0o777, 0o700)
      assert.equal(statSync(database.connection.host).uid, cluster.uid)
    },
  )

  it(
    'keeps the database below /var/lib/theriac when the data directory is closed to that user',
    rootOnly,
    async (test) => {
      const closed = temporaryFolder(test, 0o700)
      const dataDirectory = join(closed, 'my data')
      const said: string[] = []
      const first = await start(dataDirectory, said)
      const cluster = (await readRecordedCluster(dataDirectory)) ?? 'nowhere'
      cleanUp(test, () => rmSync(cluster, { recursive: true }))
      assert.match(cluster, /^\/var\/lib\/theriac\/my-data-[0-9a-f]{16}$/)
      assert.equal(said.filter((line) => line.includes(`lies in ${cluster}`)).length, 1)
      assert.equal(statSync('/var/lib/theriac').mode & 0o777, 0o755)
      await askDatabase(first.connection, (ask) => ask(`create table notes as select 'kept' as note`))
      await first.stop()

      const second = await start(dataDirectory, said)
      cleanUp(test, second.stop)
      const { rows } = await askDatabase(second.connection, (ask) => ask('select note from notes'))
      assert.deepEqual(rows, [{ note: 'kept' }])
      assert.deepEqual(await joinEmbeddedDatabase(dataDirectory), second.connection)
    },
  )

  it(
    'keeps the database of a deleted data directory aside and begins with an empty one',
    rootOnly,
    async (test) => {
      const dataDirectory = join(temporaryFolder(test, 0o700), 'data')
      await (await start(dataDirectory, [])).stop()
      const cluster = (await readRecordedCluster(dataDirectory)) ?? 'nowhere'
      cleanUp(test, () => rmSync(cluster, { recursive: true }))
      rmSync(dataDirectory, { recursive: true })
      const said: string[] = []
      const database = await start(dataDirectory, said)
      cleanUp(test, database.stop)
      const aside = /kept as (\S+)\.$/m.exec(said.join('\n'))?.[1] ?? 'nothing'
      assert.ok(existsSync(aside), String(said))
      rmSync(aside, { recursive: true })
    },
  )

  it('copies the programs once, whole, to where that user reaches them', rootOnly, async (test) => {
    const folder = join(temporaryFolder(test, 0o700), 'native')
    for (const part of ['bin', 'lib/postgresql', 'share/postgresql'])
      mkdirSync(join(folder, part), { recursive: true })
    for (const program of ['bin/postgres', 'bin/initdb'])
      writeFileSync(join(folder, program), '', { mode: 0o700 })
    writeFileSync(join(folder, 'share/postgresql/postgres.bki'), 'bki', { mode: 0o600 })
    symlinkSync('postgresql', join(folder, 'lib/link'))
    const version = `test-${process.pid}`
    const copy = `/var/lib/theriac/postgresql-${version}-none`
    cleanUp(test, () => rmSync(copy, { recursive: true, force: true }))
    mkdirSync(`${copy}.new-cut-in-half`, { recursive: true })
    cleanUp(test, () => rmSync(`${copy}.new-cut-in-half`, { recursive: true, force: true }))

    const said: string[] = []
    const binaries = { folder, version, platform: 'none' }
    assert.equal(await reachableBinaries(binaries, nobody, (line) => said.push(line)), copy)
    assert.equal(await reachableBinaries(binaries, nobody, (line) => said.push(line)), copy)
    assert.equal(said.length, 1)
    assert.equal(statSync(copy).uid, 0)
    assert.ok(
      holdsFor(
        nobody,
        '[ -x "$1/bin/postgres" ] && [ ! -w "$1/bin/postgres" ] && [ -L "$1/lib/link" ]',
        copy,
      ),
    )
  })
})

describe('started by an ordinary user', { concurrency: 2 }, () => {
  it('runs as that user, in the data directory', withNobody, async (test) => {
    const folder = temporaryFolder(test)
    chownSync(folder, nobody.uid, nobody.gid)
    const dataDirectory = join(folder, 'data')
    const starter = await spawnStarter(test, dataDirectory, { user: nobody })
    assert.ok(starter.connection, starter.answer)
    assert.equal(statSync(join(dataDirectory, 'postgres')).uid, nobody.uid)
    assert.equal(statSync(dataDirectory).mode & 0o777, 0o700)
    await askDatabase(starter.connection, (ask) => ask(`create table notes as select 'kept' as note`))
    await starter.end('SIGTERM')

    // Root may run what that user made, and hands it back as it was.
    const database = await start(dataDirectory, [])
    await askDatabase(database.connection, (ask) => ask('select note from notes'))
    await database.stop()
    const again = await spawnStarter(test, dataDirectory, { user: nobody })
    assert.ok(again.connection, again.answer)
  })

  it('is refused in a sentence where that user may not write', withNobody, async (test) => {
    const folder = temporaryFolder(test)
    chmodSync(folder, 0o755)
    const inside = await spawnStarter(test, join(folder, 'data'), { user: nobody })
    assert.match(
      inside.answer,
      /^Fault: The data directory [^\n]+ may not be read and written by this user[^\n]+\.$/,
    )
    const itself = await spawnStarter(test, folder, { user: nobody })
    assert.match(itself.answer, /^Fault: The data directory /)
  })
})
