import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findBinaries } from './cluster/find-binaries.ts'
import { ownerOfCluster } from './cluster/choose-os-user.ts'
import { processOptions } from './cluster/run-as.ts'
import { askDatabase } from './connection/ask-database.ts'
import { readPostmasterFile } from './postmaster/postmaster-file.ts'
import { startEmbeddedDatabase } from './start-embedded-database.ts'
import type { EmbeddedDatabaseOptions } from './start-embedded-database.ts'
import { cleanUp } from './testing/clean-up.ts'
import { isGone, processesOn } from './testing/running-processes.ts'
import { spawnStarter } from './testing/spawn-starter.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const isLinux = process.platform === 'linux'

function start(dataDirectory: string, options: Partial<EmbeddedDatabaseOptions> = {}) {
  return startEmbeddedDatabase({ dataDirectory, fsync: false, say: () => undefined, ...options })
}

function isFault(...words: string[]) {
  return (error: Error) => {
    assert.equal(error.name, 'Fault', error.stack)
    assert.match(error.message, /^[^\n]+\.$/, 'one sentence')
    for (const word of words) assert.ok(error.message.includes(word), `"${word}" in: ${error.message}`)
    return true
  }
}

describe('starting the embedded database', { concurrency: 2 }, () => {
  it('makes a database of the owner, who is no superuser, in UTF-8 and with checksums', async (test) => {
    const database = await start(temporaryFolder(test), { fsync: true })
    cleanUp(test, database.stop)
    const { rows } = await askDatabase(database.connection, (ask) =>
      ask(`
        select current_user as user, rolsuper, rolbypassrls, rolcreaterole, current_database() as database,
          pg_get_userbyid(datdba) as owner, concat(datlocprovider, datlocale) as locale,
          current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
          current_setting('fsync') as fsync
        from pg_roles, pg_database where rolname = current_user and datname = current_database()`),
    )
    assert.deepEqual(rows, [
      {
        user: 'theriac_owner',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: true,
        database: 'theriac',
        owner: 'theriac_owner',
        locale: 'bC.UTF-8',
        encoding: 'UTF8',
        checksums: 'on',
        fsync: 'on',
      },
    ])
  })

  it('keeps what was written, over a stop and a start', async (test) => {
    const folder = temporaryFolder(test)
    const first = await start(folder)
    await askDatabase(first.connection, (ask) => ask(`create table notes as select 'kept' as note`))
    await first.stop()
    const second = await start(folder)
    cleanUp(test, second.stop)
    const { rows } = await askDatabase(second.connection, (ask) => ask('select note from notes'))
    assert.deepEqual(rows, [{ note: 'kept' }])
  })

  it(
    'leaves no process and no socket behind when it is stopped, twice if you like',
    { skip: !isLinux },
    async (test) => {
      const folder = temporaryFolder(test)
      const database = await start(folder)
      assert.equal(processesOn(folder).watcher.length, 1)
      await Promise.all([database.stop(), database.stop()])
      await database.stop()
      assert.deepEqual(processesOn(folder), { postgres: [], watcher: [] })
      assert.equal(existsSync(database.connection.host), false)
    },
  )

  it('does not keep Node.js from ending, and ends with it', async (test) => {
    const folder = temporaryFolder(test)
    const starter = await spawnStarter(test, folder, { afterwards: 'end' })
    await starter.ended
    assert.ok(await isGone((await readPostmasterFile(join(folder, 'postgres')))?.processId ?? -1))
    await (await start(folder)).stop()
  })

  it('opens to nobody without the password, and listens on no port', async (test) => {
    const folder = temporaryFolder(test)
    const database = await start(folder)
    cleanUp(test, database.stop)
    const intruder = askDatabase({ ...database.adminConnection, password: 'guessed' }, (ask) =>
      ask('select 1'),
    )
    await assert.rejects(intruder, { code: '28P01' })
    const { rows } = await askDatabase(database.connection, (ask) => ask('show listen_addresses'))
    assert.deepEqual(rows, [{ listen_addresses: '' }])
    assert.equal(statSync(database.connection.host).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'postgres-password')).mode & 0o777, 0o600)
  })

  it('listens on 127.0.0.1 alone where sockets do not serve, also on a database made with one', async (test) => {
    const folder = temporaryFolder(test)
    await (await start(folder)).stop()
    const database = await start(folder, { transport: 'port' })
    cleanUp(test, database.stop)
    assert.equal(database.connection.host, '127.0.0.1')
    const { rows } = await askDatabase(database.connection, (ask) => ask('select inet_server_port() as port'))
    assert.deepEqual(rows, [{ port: database.connection.port }])
    const intruder = askDatabase({ ...database.connection, password: 'guessed' }, (ask) => ask('select 1'))
    await assert.rejects(intruder, { code: '28P01' })
  })

  it('works in a data directory whose path is 200 characters long', async (test) => {
    const folder = temporaryFolder(test)
    const database = await start(join(folder, 'deep/'.repeat(40)))
    cleanUp(test, database.stop)
    await askDatabase(database.connection, (ask) => ask('select 1'))
  })
})

describe('the log of the embedded database', { concurrency: 2 }, () => {
  it('holds no statement, no parameter and no value', async (test) => {
    const folder = temporaryFolder(test)
    const database = await start(folder)
    cleanUp(test, database.stop)
    await askDatabase(database.connection, async (ask) => {
      await ask(`create table people (name text primary key); insert into people values ('canary')`)
      await assert.rejects(ask(`insert into people values ('canary')`), { code: '23505' })
      await assert.rejects(ask(`select 'canary'::int`), { code: '22P02' })
      await ask(`do $$ begin raise warning 'canary'; end $$`)
    })
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    assert.match(log, /ready to accept connections/)
    assert.doesNotMatch(log, /canary/)
    assert.equal(log.includes(database.connection.password), false)
  })

  it('begins anew at a start when it has grown beyond 10 MB', async (test) => {
    const folder = temporaryFolder(test)
    const log = join(folder, 'postgres.log')
    writeFileSync(log, '')
    truncateSync(log, 11 * 1024 * 1024)
    await (await start(folder)).stop()
    assert.ok(statSync(log).size < 10_000)
  })
})

describe('starting after something went wrong', { concurrency: 2 }, () => {
  it('takes a database that was cut off while it was made for none', async (test) => {
    const folder = temporaryFolder(test)
    mkdirSync(join(folder, 'postgres.new-abcdef/cluster/global'), { recursive: true })
    const database = await start(folder)
    cleanUp(test, database.stop)
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('.new')),
      [],
    )
  })

  it('makes role and database on the next start when the first one was cut off before', async (test) => {
    const folder = temporaryFolder(test)
    const first = await start(folder)
    await askDatabase(first.adminConnection, async (ask) => {
      await ask('drop database theriac')
      await ask('drop role theriac_owner')
    })
    await first.stop()
    const second = await start(folder)
    cleanUp(test, second.stop)
    await askDatabase(second.connection, (ask) => ask('create table notes ()'))
  })

  it('neither takes over nor signals a stranger that was given the number in a stale pid file', async (test) => {
    const folder = temporaryFolder(test)
    await (await start(folder)).stop()
    const cluster = join(folder, 'postgres')
    const options = { ...processOptions(ownerOfCluster(cluster)), stdio: 'ignore' } as const
    const stranger = spawn('sleep', ['60'], options)
    cleanUp(test, () => stranger.kill('SIGKILL'))
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${stranger.pid}\n${cluster}\n1\n5432\n/tmp/none\n\n1 1\nready   \n`,
    )
    const database = await start(folder)
    await askDatabase(database.connection, (ask) => ask('select 1'))
    await database.stop()
    assert.equal(stranger.exitCode ?? stranger.signalCode, null)
  })

  it('starts all the same when a folder of somebody else bears the name of the socket folder', async (test) => {
    const folder = temporaryFolder(test)
    const first = await start(folder)
    await first.stop()
    mkdirSync(first.connection.host, { mode: 0o777 })
    cleanUp(test, () => rmSync(first.connection.host, { recursive: true }))
    const second = await start(folder)
    cleanUp(test, second.stop)
    assert.notEqual(second.connection.host, first.connection.host)
  })
})

describe('refusing to start, in a sentence for the operator', { concurrency: 2 }, () => {
  it('when the data directory is a file, or lies below one', async (test) => {
    const file = join(temporaryFolder(test), 'data')
    writeFileSync(file, '')
    await assert.rejects(start(file), isFault(file, 'is a file'))
    await assert.rejects(start(join(file, 'below')), isFault('below one'))
  })

  it('when something that is no whole database lies in its place', async (test) => {
    const folder = temporaryFolder(test)
    mkdirSync(join(folder, 'postgres/base'), { recursive: true })
    await assert.rejects(start(folder), isFault(join(folder, 'postgres'), 'move it away'))
    assert.ok(existsSync(join(folder, 'postgres/base')))
  })

  it('when the password is missing or wrong, without telling it', async (test) => {
    const folder = temporaryFolder(test)
    await (await start(folder)).stop()
    const file = join(folder, 'postgres-password')
    writeFileSync(file, 'not-the-one\n')
    await assert.rejects(
      start(folder),
      (error: Error) => isFault(file)(error) && !error.message.includes('not-the-one'),
    )
    rmSync(file)
    await assert.rejects(start(folder), isFault(file, 'backup'))
    assert.deepEqual(processesOn(folder), { postgres: [], watcher: [] })
  })

  it('when the database was made by another PostgreSQL, or is gone', async (test) => {
    const folder = temporaryFolder(test)
    await (await start(folder)).stop()
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n')
    await assert.rejects(start(folder), isFault('PostgreSQL 17', 'PostgreSQL 18'))
    rmSync(join(folder, 'postgres'), { recursive: true })
    await assert.rejects(start(folder), isFault(join(folder, 'postgres'), 'is gone'))
  })

  it('when no PostgreSQL came with Theriac for this machine', () => {
    assert.throws(() => findBinaries('plan9-mips'), isFault('plan9-mips', 'DATABASE_URL'))
  })
})
