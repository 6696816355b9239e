import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Environment } from '../server/src/platform/config/environment.ts'
import { holdsFor } from '../server/src/platform/database/embedded/cluster/run-as.ts'
import { freePort, testDatabaseUrl } from '../server/test/test-app.ts'
import { askDatabase } from './stage/ask-database.ts'
import { asAdmin, makeDatabase } from './stage/fresh-database.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { root, runTheriac, type SpawnOptions } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

const secret = 'a-secret-of-faults-that-nobody-need-keep'
const mail = { SMTP_URL: 'smtp://localhost' }

describe('a fault is one sentence that says what to do, and an exit code that is not 0', () => {
  const scene = openScene()
  let folder: string
  let databaseUrl: string
  let server: Server
  before(async () => {
    folder = makeFolder(scene)
    databaseUrl = await makeDatabase(scene)
    server = await startTheriac(scene, { DATABASE_URL: databaseUrl, THERIAC_SECRET: secret })
  })
  after(scene.strike)

  describe('in the settings:', { concurrency: 4 }, () => {
    it('PORT that is no number', () =>
      refuses(['start'], { PORT: 'eighty' }, /PORT is "eighty": write a number/))

    it('PORT that is too large', () =>
      refuses(['start'], { PORT: '70000' }, /PORT is "70000": write a number/))

    it('PORT that is 0', () => refuses(['start'], { PORT: '0' }, /PORT is "0": write a number/))

    it('PUBLIC_URL with a path', () =>
      refuses(
        ['start'],
        { PUBLIC_URL: 'https://a.example/theriac' },
        /PUBLIC_URL must be an origin without a path/,
      ))

    it('PUBLIC_URL that is no address', () =>
      refuses(
        ['start'],
        { PUBLIC_URL: 'theriac.example' },
        /PUBLIC_URL is "theriac.example": write an address/,
      ))

    it('DATABASE_URL that is no address of PostgreSQL', () =>
      refuses(
        ['start'],
        { DATABASE_URL: 'mysql://localhost/theriac', THERIAC_SECRET: secret },
        /write postgres:\/\//,
      ))

    it('DATABASE_URL without THERIAC_SECRET', () =>
      refuses(
        ['start'],
        { DATABASE_URL: testDatabaseUrl() },
        /Set THERIAC_SECRET to at least 32 random characters/,
      ))

    it('THERIAC_SECRET that is too short', () =>
      refuses(
        ['start'],
        { DATABASE_URL: databaseUrl, THERIAC_SECRET: 'short' },
        /THERIAC_SECRET .* make a longer one/,
      ))

    it('no SMTP_URL at the start', () =>
      refuses(['start'], { SMTP_URL: '' }, /Set SMTP_URL to your mail server/))

    it('SMTP_URL that is no address', () =>
      refuses(['start'], { SMTP_URL: 'localhost' }, /SMTP_URL .* write smtp:/))

    it('MAIL_FROM that is no sender', () =>
      refuses(['start'], { ...mail, MAIL_FROM: 'Theriac' }, /MAIL_FROM .* write an address/))

    it('TLS_CERT without TLS_KEY', () =>
      refuses(['start'], { TLS_CERT: 'cert.pem' }, /Set both TLS_CERT and TLS_KEY/))

    it('TLS_CERT that is not there', () =>
      refuses(
        ['start'],
        { ...onDatabase(), TLS_CERT: '/none.pem', TLS_KEY: '/none.pem' },
        /TLS_CERT or TLS_KEY cannot be/,
      ))

    it('TLS_CERT that is no certificate', () => {
      const file = join(makeFolder(scene), 'no.pem')
      writeFileSync(file, 'no certificate')
      return refuses(
        ['start'],
        { ...onDatabase(), TLS_CERT: file, TLS_KEY: file },
        /TLS_CERT and TLS_KEY do not hold .*: name two files/,
      )
    })

    it('TLS_CERT that is not there, before a database is made', async () => {
      const place = join(makeFolder(scene), 'data')
      const settings = { THERIAC_DATA_DIR: place, TLS_CERT: '/none.pem', TLS_KEY: '/none.pem' }
      await refuses(['start'], settings, /TLS_CERT or TLS_KEY cannot be/)
      assert.equal(existsSync(place), false)
    })

    it('LOG_LEVEL that is none', () =>
      refuses(['start'], { LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud": write one of/))

    it('TRUSTED_PROXIES that is no address', () =>
      refuses(
        ['start'],
        { TRUSTED_PROXIES: 'proxy.example' },
        /TRUSTED_PROXIES holds "proxy.example": write addresses/,
      ))

    it('HOST that is not of this computer, in the demo', () =>
      refuses(['demo'], { HOST: '0.0.0.0' }, /listens on this computer only: leave HOST out/))

    it('HOST that is no address of this machine', () =>
      refuses(
        ['start'],
        { ...onDatabase(), HOST: '203.0.113.7' },
        /HOST is "203.0.113.7", .*: set it to one/,
      ))
  })

  describe('in what was typed:', { concurrency: 4 }, () => {
    it('a command that there is not', () => refuses(['strat'], {}, /unknown command 'strat'.*--help/))

    it('a command of a group that there is not', () =>
      refuses(['client', 'burn'], {}, /unknown command 'burn'.*--help/))

    it('an option that there is not', () =>
      refuses(['start', '--fast'], {}, /unknown option '--fast'.*--help/))

    it('a word too many', () => refuses(['start', 'now'], {}, /too many arguments for 'start'.*--help/))

    it('an option that is missing', () =>
      refuses(['client', 'list'], {}, /required option '--organisation <id>'.*--help/))

    it('an option whose value is wrong', () =>
      refuses(['location', 'list', '--organisation', '7'], {}, /An organisation’s id is a UUID.*--help/))
  })

  describe('in the database:', { concurrency: 4 }, () => {
    it('it cannot be reached', async () => {
      const settings = onDatabase((url) => (url.port = '1'))
      await refuses(['start'], settings, /The database cannot be reached: check DATABASE_URL/)
      await refuses(['market', 'list'], settings, /The database cannot be reached: check DATABASE_URL/)
    })

    it('its host has no address', () =>
      refuses(
        ['start'],
        onDatabase((url) => (url.hostname = 'no-such-host.invalid')),
        /The database cannot be reached/,
      ))

    it('its password is another one', () =>
      refuses(
        ['start'],
        onDatabase((url) => (url.password = 'wrong')),
        /refuses the user of DATABASE_URL: check its name/,
      ))

    it('it does not exist', () =>
      refuses(
        ['start'],
        onDatabase((url) => (url.pathname = '/no_such_database')),
        /does not exist: create it, or/,
      ))

    it('its schema is not there yet, for a command', async () => {
      const settings = { DATABASE_URL: await makeDatabase(scene), THERIAC_SECRET: secret }
      await refuses(
        ['market', 'list'],
        settings,
        /has not the schema of this program: run npx theriac migrate/,
      )
    })

    it('it holds tables of another program', async () => {
      const settings = { ...mail, DATABASE_URL: await makeDatabase(scene), THERIAC_SECRET: secret }
      await change(settings, 'create table bookkeeping (year integer)')
      await refuses(['start'], settings, /holds tables of another program: name an empty one/)
      await refuses(['migrate'], settings, /holds tables of another program: name an empty one/)
    })

    it('its address takes the role of the connections away', async () => {
      const settings = onDatabase((url) => url.searchParams.set('options', '-c geqo=on'))
      await refuses(['start'], settings, /loses the options .*: take options out of it/)
    })

    it('a command has another THERIAC_SECRET than the servers', () =>
      refuses(['keys', 'rotate'], { ...onDatabase(), THERIAC_SECRET: `not-${secret}` }, /THERIAC_SECRET/))

    it('it is newer than the program', async () => {
      const settings = await migrated()
      await change(
        settings,
        `insert into schema_migrations (version, name, digest) values (9999, 'to come', '')`,
      )
      await refuses(['start'], settings, /The database is newer than this program: start the newer version/)
      await refuses(['migrate'], settings, /The database is newer than this program: start the newer version/)
    })

    it('a migration was changed after it had been applied', async () => {
      const settings = await migrated()
      await change(settings, `update schema_migrations set digest = 'another' where version = 1`)
      await refuses(
        ['start'],
        settings,
        /0001-\w+ differs from the one that was applied: use an unchanged program/,
      )
    })

    it('it was made with another THERIAC_SECRET', () =>
      refuses(
        ['start'],
        { ...onDatabase(), THERIAC_SECRET: `not-${secret}` },
        /THERIAC_SECRET .*: add the one it was/,
      ))

    it('it belongs to a real installation, and the demo is started on it', () =>
      refuses(
        ['demo'],
        onDatabase(),
        /belongs to a real installation, which the demo never touches: set another/,
      ))

    it('it belongs to a real installation of another version, which the demo does not migrate either', async () => {
      const settings = { DATABASE_URL: await makeDatabase(scene), THERIAC_SECRET: secret }
      await change(settings, `create table installation as select 'production' as kind`)
      await change(settings, 'grant select on installation to theriac_national')
      await refuses(['demo'], settings, /belongs to a real installation, which the demo never touches/)
      await change(settings, 'create table schema_migrations ()')
    })

    it('it belongs to the demo, and a real start is made on it', async () => {
      const settings = { DATABASE_URL: await makeDatabase(scene), THERIAC_SECRET: secret }
      const demo = await startTheriac(
        scene,
        { ...settings, THERIAC_DATA_DIR: makeFolder(scene) },
        { words: ['demo'] },
      )
      await demo.stop()
      await refuses(
        ['start'],
        settings,
        /belongs to the demo: run npm run demo, add --demo to the command, or/,
      )
      await refuses(
        ['market', 'list'],
        settings,
        /belongs to the demo: run npm run demo, add --demo to the command/,
      )
    })
  })

  describe('on the machine:', { concurrency: 4 }, () => {
    it('the port is taken', async () => {
      const taken = createServer().listen(0, '127.0.0.1')
      scene.atEnd(() => taken.close())
      await once(taken, 'listening')
      const address = taken.address()
      const port = typeof address === 'object' && address !== null ? String(address.port) : ''
      await refuses(
        ['start'],
        { ...onDatabase(), PORT: port },
        new RegExp(`Port ${port} is taken: set PORT to a free one`),
      )
      // In a new folder nothing is made first.
      const THERIAC_DATA_DIR = join(folder, 'never-made')
      await refuses(['demo'], { THERIAC_DATA_DIR, PORT: port }, new RegExp(`Port ${port} is taken`))
      assert.equal(existsSync(THERIAC_DATA_DIR), false)
    })

    it('the data directory is a file', async () => {
      const file = join(folder, 'file')
      writeFileSync(file, '')
      await refuses(
        ['start'],
        { THERIAC_DATA_DIR: file },
        /is a file, or lies below one: remove that file, or name/,
      )
      await refuses(
        ['market', 'list'],
        { THERIAC_DATA_DIR: file },
        /is a file, or lies below one: remove that file, or/,
      )
    })

    it('the data directory may not be entered', async (test) => {
      const closed = makeFolder(scene)
      scene.atEnd(() => chmodSync(closed, 0o700))
      chmodSync(closed, 0o000)
      const options = asOrdinaryUser()
      if (!holdsFor(options.user, '[ -r "$1" ]', join(root, 'package.json')))
        return test.skip('Nobody may read this checkout.')
      const why = /may not be read and written by this user: give it to this user, or name another/
      await refuses(['start'], { THERIAC_DATA_DIR: closed }, why, options)
      await refuses(['market', 'list'], { THERIAC_DATA_DIR: closed }, why, options)
    })

    it('the secret below the data directory can be read by others', async () => {
      const open = makeFolder(scene)
      writeFileSync(join(open, 'secret'), `${secret}\n`, { mode: 0o644 })
      await refuses(
        ['start'],
        { THERIAC_DATA_DIR: open },
        /Others can read .*secret: take their rights away with chmod 600/,
      )
    })

    it('another server holds the data directory', async () => {
      const held = makeFolder(scene)
      const holder = await startTheriac(scene, { THERIAC_DATA_DIR: held })
      const why = new RegExp(
        `is held by process ${holder.processId} since .*Theriac on ${holder.url}.*: stop that process first, or set THERIAC_DATA_DIR`,
      )
      await refuses(['start'], { THERIAC_DATA_DIR: held }, why)
    })

    it('the data directory is the demo’s, and a real start is made on it; and the reverse', async () => {
      const ofDemo = makeFolder(scene)
      const demo = await startTheriac(scene, { THERIAC_DATA_DIR: ofDemo }, { words: ['demo'] })
      await demo.stop()
      await refuses(['start'], { THERIAC_DATA_DIR: ofDemo }, /belongs to the demo: run npm run demo/)
      const ofServer = makeFolder(scene)
      const real = await startTheriac(scene, { THERIAC_DATA_DIR: ofServer })
      await real.stop()
      await refuses(
        ['demo'],
        { THERIAC_DATA_DIR: ofServer },
        /belongs to a real installation, which the demo never/,
      )
    })
  })

  it('none of them disturbs the server that runs', async () => {
    const response = await fetch(`${server.url}/readyz`)
    assert.equal(response.status, 200)
  })

  function onDatabase(alter: (url: URL) => unknown = () => undefined): Environment {
    const url = new URL(databaseUrl)
    alter(url)
    return { DATABASE_URL: url.href, THERIAC_SECRET: secret }
  }

  async function migrated(): Promise<Environment> {
    const settings = { DATABASE_URL: await makeDatabase(scene), THERIAC_SECRET: secret }
    const { code, stderr } = await runTheriac(scene, ['migrate'], { settings })
    assert.equal(code, 0, stderr)
    return settings
  }

  async function change({ DATABASE_URL = '' }: Environment, sql: string): Promise<void> {
    await askDatabase({ connectionString: asAdmin(DATABASE_URL) }, sql)
  }

  async function refuses(
    words: readonly string[],
    given: Environment,
    sentence: RegExp,
    options: Pick<SpawnOptions, 'user'> = {},
  ): Promise<void> {
    const dataDirectory = given.DATABASE_URL === undefined ? folder : makeFolder(scene)
    const settings = { ...mail, THERIAC_DATA_DIR: dataDirectory, PORT: String(await freePort()), ...given }
    const { code, stdout, stderr } = await runTheriac(scene, words, { settings, ...options })
    assert.match(stderr, sentence)
    assert.equal(stderr.trim().split('\n').length, 1, stderr)
    assert.match(stderr, /^theriac: \S.*\.\n$/)
    assert.doesNotMatch(stdout + stderr, /^\s+at /m)
    assert.ok(code !== null && code > 0, `exit code ${code}`)
  }

  /** Nobody of this machine: root may go everywhere, which is not what is tried here. */
  function asOrdinaryUser(): Pick<SpawnOptions, 'user'> {
    return process.getuid?.() === 0 ? { user: { uid: 65_534, gid: 65_534 } } : {}
  }
})
