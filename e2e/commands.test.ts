import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { ClientConfig } from 'pg'
import type { Environment } from '../server/src/platform/config/environment.ts'
import { holdsFor } from '../server/src/platform/database/embedded/cluster/run-as.ts'
import { fetchToken, requestToken, verify } from '../server/test/calls.ts'
import { lockClient } from '../server/test/client-verbs.ts'
import { makeClient, makePack, makeSite, type TestSite } from '../server/test/factories.ts'
import { makePerson } from '../server/test/people.ts'
import type { TestApp } from '../server/test/test-app.ts'
import { addRole } from '../server/src/features/roles/public.ts'
import { askDatabase } from './stage/ask-database.ts'
import { asAdmin, makeDatabase } from './stage/fresh-database.ts'
import { embeddedConnection, joinEmbedded } from './stage/join-installation.ts'
import { leftOn, postgresOf } from './stage/left-behind.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { root, type Run, runTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

describe('commands beside a running server on its embedded database', () => {
  const scene = openScene()
  let folder: string
  let server: Server
  let app: TestApp
  let connection: ClientConfig
  let postgres: number
  before(async () => {
    folder = makeFolder(scene)
    server = await startTheriac(scene, { THERIAC_DATA_DIR: folder })
    app = await joinEmbedded(scene, server.url, folder)
    connection = { ...(await embeddedConnection(folder)), options: '-c role=theriac_national' }
    postgres = (await postgresOf(folder)).processId
  })
  after(scene.strike)

  it('lay out a pharmacy whose machine fetches a token and verifies a pack', async () => {
    await does('market', 'add', '--code', 'xq', '--name', 'Nowhere')
    const pharmacy = ['--market', 'XQ', '--type', 'pharmacy', '--name', 'Corner Pharmacy']
    const { id } = await answers('organisation', 'add', ...pharmacy)
    const shop = ['--name', 'Shop', '--postal-code', '1', '--city', 'Town', '--address', 'Street 1']
    const { locationId } = await answers('location', 'add', '--organisation', String(id), ...shop)
    const machine = await answers(
      'client',
      'add',
      '--location',
      String(locationId),
      '--equipment-id',
      'Dispensary PC',
    )
    assert.equal(machine['role'], 'Full Access')
    const token = await fetchToken(server, credentialsOf(machine))
    assert.equal((await verify(server, token, await makePack(app))).status, 200)
  })

  describe('print', { concurrency: 3 }, () => {
    it('lines for people, with what they name', async () => {
      const site = await makeSite(app)
      const place = ['--organisation', site.organisationId, '--name', 'Second shop', '--postal-code', '2']
      assert.match((await does('location', 'add', ...place)).stdout, /^locationId: \d{6,}\n$/)
      const equipment = ['--location', String(site.locationId), '--equipment-id', 'iPad']
      const added = await does('client', 'add', ...equipment)
      assert.match(added.stdout, /^clientId: [0-9a-f-]{36}\nclientSecret: thr_\w{49}\nrole: Full Access\n$/)
    })

    it('tables for people where there are several', async () => {
      const site = await makeSite(app)
      const { stdout } = await does('client', 'list', '--organisation', site.organisationId)
      const [head = '', row = ''] = stdout.split('\n')
      assert.match(head, /^clientId +name +locationId +role +status +lastUsedAt$/)
      assert.match(
        row,
        new RegExp(`^${site.clientId} +Dispensary PC +${site.locationId} +Full Access +active$`),
      )
    })

    it('that there is none, where there is none', async () => {
      const { organisationId } = await makeSite(app)
      const [other] = await askDatabase<{ id: string }>(
        connection,
        `insert into organisations (id, market_code, type, name, created_at)
         select $1, market_code, type, 'Empty Pharmacy', now() from organisations where id = $2
         returning id`,
        [randomUUID(), organisationId],
      )
      assert.equal(
        (await does('location', 'list', '--organisation', other?.id ?? '')).stdout,
        'There is none.\n',
      )
    })

    it('the client roles with what they include and how many clients have them', async () => {
      const { organisationId } = await makeSite(app)
      const looking = ['--organisation', organisationId, '--name', 'Looking']
      await does('role', 'add', ...looking, '--permissions', 'packs:verify', '--description', 'Only looks')
      const listed = await does('role', 'list', '--organisation', organisationId, '--json')
      assert.deepEqual(JSON.parse(listed.stdout), [
        { name: 'Full Access', permissions: 'all available', clients: 1 },
        { name: 'Looking', permissions: ['packs:verify'], clients: 0 },
      ])
      await does('role', 'delete', ...looking)
      assert.doesNotMatch((await does('role', 'list', '--organisation', organisationId)).stdout, /Looking/)
    })

    it('the client secret once, and never again', async () => {
      const site = await makeSite(app)
      const equipment = ['--location', String(site.locationId), '--equipment-id', 'Laptop']
      const { clientId, clientSecret } = credentialsOf(await answers('client', 'add', ...equipment))
      const later = [
        await does('client', 'list', '--organisation', site.organisationId, '--json'),
        await does('client', 'lock', clientId, '--reason', 'lost'),
        await does('client', 'unlock', clientId),
        await does('client', 'regenerate', clientId),
      ]
      assert.ok(later.every(({ stdout, stderr }) => !(stdout + stderr).includes(clientSecret)))
    })

    it('nothing on standard error where nothing is to be said', async () => {
      assert.equal((await does('market', 'list')).stderr, '')
    })
  })

  describe('act at once on the server beside them:', { concurrency: 3 }, () => {
    it('regenerate ends the old secret and prints one that works', async () => {
      const site = await makeSite(app)
      const made = credentialsOf(await answers('client', 'regenerate', site.clientId))
      assert.equal(made.clientId, site.clientId)
      assert.equal(await statusOfToken(site), 401)
      assert.equal(await statusOfToken(made), 200)
    })

    it('lock refuses the client until unlock', async () => {
      const site = await makeSite(app)
      assert.deepEqual(await answers('client', 'lock', site.clientId, '--reason', 'lost'), {
        clientId: site.clientId,
        status: 'locked',
      })
      assert.equal(await statusOfToken(site), 401)
      await does('client', 'unlock', site.clientId)
      assert.equal(await statusOfToken(site), 200)
    })

    it('a lock for the national organisation is ended for it only', async () => {
      const site = await makeSite(app)
      await does('client', 'lock', site.clientId, '--reason', 'incident', '--as-nmvo')
      assert.match((await fails('client', 'unlock', site.clientId)).stderr, /\[client\.locked_by_nmvo\]$/m)
      await does('client', 'unlock', site.clientId, '--as-nmvo')
      assert.equal(await statusOfToken(site), 200)
    })

    it('delete refuses the client', async () => {
      const site = await makeSite(app)
      await does('client', 'delete', site.clientId)
      assert.equal(await statusOfToken(site), 401)
    })

    it('market set says which settings there are, and what they take', async () => {
      await makeSite(app, { market: 'XS' })
      const { stderr } = await fails('market', 'set', 'XS', '{"colour":"blue","isTotpDemandedOfNmvo":"no"}')
      assert.match(stderr, /^theriac: The setting isTotpDemandedOfNmvo takes true or false\. /)
      assert.match(stderr, / There is no setting colour\. There are: supportEmail, [^.]+\. \[/)
    })

    it('totp remove says so where there was no app', async () => {
      const { email } = await makePerson(app, await makeSite(app))
      const { stdout } = await does('totp', 'remove', '--email', email)
      assert.equal(stdout, `email: ${email}\ntotp: had none; nothing was changed\n`)
    })

    it('market set changes what the server answers', async () => {
      const site = await makeSite(app, { market: 'XR' })
      await does('market', 'set', 'XR', '{"requestsPerMinute":1}')
      const [token, pack] = [await fetchToken(server, site), await makePack(app)]
      const statuses = []
      for (let place = 0; place < 3; place += 1) statuses.push((await verify(server, token, pack)).status)
      assert.ok(statuses.includes(429), statuses.join())
    })
  })

  it('keys rotate publishes a key that signs later, and with --at-once ends the tokens of the old ones', async () => {
    const site = await makeSite(app)
    const pack = await makePack(app)
    const token = await fetchToken(server, site)
    const { kid, signsFrom } = await answers('keys', 'rotate', '--algorithm', 'RS256')
    const jwks = await (await fetch(`${server.url}/oauth/jwks`)).text()
    assert.ok(jwks.includes(String(kid)))
    assert.ok(new Date(String(signsFrom)).getTime() > Date.now())
    assert.equal((await verify(server, token, pack)).status, 200)
    await does('keys', 'rotate', '--at-once')
    assert.equal((await verify(server, token, pack)).status, 401)
    assert.equal((await verify(server, await fetchToken(server, site), pack)).status, 200)
  })

  it('migrate says that the schema is up to date', async () => {
    assert.equal((await does('migrate')).stdout, 'schema: up to date\n')
  })

  describe(
    'refuse with a sentence, its code, exit code 1 and a line in the trail:',
    { concurrency: 3 },
    () => {
      let site: TestSite
      let closed: TestSite
      let lockedByNmvo: string
      let locked: string
      let authority: string
      const nobody = randomUUID()
      before(async () => {
        site = await makeSite(app, { market: 'XS' })
        closed = await makeSite(app)
        await askDatabase(connection, 'update locations set closed_at = now() where id = $1', [
          closed.locationId,
        ])
        locked = (await makeClient(app, site)).clientId
        lockedByNmvo = (await makeClient(app, site)).clientId
        authority = (await makeSite(app, { type: 'authority' })).organisationId
        await app.operate(async (work) => {
          await lockClient(work, locked, 'organisation', 'lost')
          await lockClient(work, lockedByNmvo, 'nmvo', 'incident')
          const permissions = ['packs:verify']
          await addRole(work, { organisationId: site.organisationId, name: 'Taken', permissions })
        })
      })
      const ofSite = () => ['--organisation', site.organisationId]
      const newRole = (name: string, permissions: string) => [
        ...ofSite(),
        '--name',
        name,
        '--permissions',
        permissions,
      ]
      const cases: Readonly<Record<string, { code: string; words: () => readonly string[] }>> = {
        'an organisation in a market that there is not': {
          code: 'market.not_found',
          words: () => ['organisation', 'add', '--market', 'ZZ', '--type', 'pharmacy', '--name', 'One'],
        },
        'settings of a market that there is not': {
          code: 'market.not_found',
          words: () => ['market', 'set', 'ZZ', '{}'],
        },
        'a setting that does not fit': {
          code: 'request.invalid',
          words: () => ['market', 'set', 'XS', '{"typingTolerance":-1}'],
        },
        'a setting that there is not': {
          code: 'request.invalid',
          words: () => ['market', 'set', 'XS', '{"colour":"blue"}'],
        },
        'a location of an organisation that there is not': {
          code: 'organisation.not_found',
          words: () => ['location', 'add', '--organisation', nobody, '--name', 'Shop', '--postal-code', '1'],
        },
        'the locations of an organisation that there is not': {
          code: 'organisation.not_found',
          words: () => ['location', 'list', '--organisation', nobody],
        },
        'the clients of an organisation that there is not': {
          code: 'organisation.not_found',
          words: () => ['client', 'list', '--organisation', nobody],
        },
        'the roles of an organisation that there is not': {
          code: 'organisation.not_found',
          words: () => ['role', 'list', '--organisation', nobody],
        },
        'a client at a location that there is not': {
          code: 'location.not_found',
          words: () => ['client', 'add', '--location', '999999999', '--equipment-id', 'PC'],
        },
        'a client at a location that is closed': {
          code: 'location.closed',
          words: () => ['client', 'add', '--location', String(closed.locationId), '--equipment-id', 'PC'],
        },
        'a client with a role that there is not': {
          code: 'role.not_found',
          words: () => [
            ...['client', 'add', '--location', String(site.locationId)],
            ...['--equipment-id', 'PC', '--role', 'None'],
          ],
        },
        'a lock of a client that there is not': {
          code: 'client.not_found',
          words: () => ['client', 'lock', nobody, '--reason', 'lost'],
        },
        'an unlock of a client that there is not': {
          code: 'client.not_found',
          words: () => ['client', 'unlock', nobody],
        },
        'a new secret for a client that there is not': {
          code: 'client.not_found',
          words: () => ['client', 'regenerate', nobody],
        },
        'a new secret for a client that is locked': {
          code: 'client.locked',
          words: () => ['client', 'regenerate', locked],
        },
        'an unlock of what the national organisation locked': {
          code: 'client.locked_by_nmvo',
          words: () => ['client', 'unlock', lockedByNmvo],
        },
        'the deletion of a client that there is not': {
          code: 'client.not_found',
          words: () => ['client', 'delete', nobody],
        },
        'a role for a client that there is not': {
          code: 'client.not_found',
          words: () => ['client', 'role', nobody, 'Full Access'],
        },
        'a role that there is not, for a client': {
          code: 'role.not_found',
          words: () => ['client', 'role', site.clientId, 'None'],
        },
        'a role whose name is taken': {
          code: 'role.name_taken',
          words: () => ['role', 'add', ...newRole('taken', 'packs:verify')],
        },
        'a role with a permission that there is not': {
          code: 'permission.unknown',
          words: () => ['role', 'add', ...newRole('New', 'packs:burn')],
        },
        'a role with a permission that its organisation cannot have': {
          code: 'permission.does_not_fit',
          words: () => [
            'role',
            'add',
            '--organisation',
            authority,
            '--name',
            'New',
            '--permissions',
            'packs:supply',
          ],
        },
        'a change of a role that there is not': {
          code: 'role.not_found',
          words: () => ['role', 'change', ...newRole('None', 'packs:verify')],
        },
        'a change of the built-in role': {
          code: 'role.built_in',
          words: () => ['role', 'change', ...newRole('Full Access', 'packs:verify')],
        },
        'the deletion of the built-in role': {
          code: 'role.built_in',
          words: () => ['role', 'delete', ...ofSite(), '--name', 'Full Access'],
        },
        'the deletion of a role that a client has': {
          code: 'role.in_use',
          words: () => ['role', 'delete', ...ofSite(), '--name', 'Used'],
        },
      }
      for (const [what, { code, words }] of Object.entries(cases)) {
        it(what, async () => {
          if (code === 'role.in_use') await useRole(site, 'Used')
          const { stdout, stderr } = await fails(...words())
          assert.equal(stdout, '')
          assert.match(stderr, new RegExp(`^theriac: [A-Z][^\\n]+ \\[${code}\\]\\n$`))
          assert.ok((await refusalsInTrail()).includes(`${words().slice(0, 2).join(' ')}: ${code}`))
        })
      }
    },
  )

  it('stand in the trail with the name of the OS user who ran them', async () => {
    const site = await makeSite(app)
    await does('client', 'lock', site.clientId, '--reason', 'lost on the way')
    const rows = await askDatabase(
      connection,
      `select actor_kind, actor_id, action, outcome, details ->> 'reason' as reason
       from audit_events where subject = $1 order by occurred_at desc limit 1`,
      [`client:${site.clientId}`],
    )
    const author = { actor_kind: 'operator', actor_id: userInfo().username }
    assert.deepEqual(rows, [
      { ...author, action: 'client.locked', outcome: 'done', reason: 'lost on the way' },
    ])
  })

  it('leave the database as it runs', async () => {
    assert.equal((await postgresOf(folder)).processId, postgres)
    assert.equal(server.hasEnded(), false)
  })

  async function useRole({ organisationId, locationId }: TestSite, name: string): Promise<void> {
    await app.operate((work) => addRole(work, { organisationId, name, permissions: ['packs:verify'] }))
    await does('client', 'add', '--location', String(locationId), '--equipment-id', 'PC', '--role', name)
  }

  async function refusalsInTrail(): Promise<string[]> {
    const rows = await askDatabase<{ told: string }>(
      connection,
      `select substring(subject from 'command:(.*)') || ': ' || (details ->> 'code') as told
       from audit_events
       where action = 'command.refused' and outcome = 'refused' and actor_kind = 'operator' and actor_id = $1`,
      [userInfo().username],
    )
    return rows.map(({ told }) => told)
  }

  async function statusOfToken({ clientId, clientSecret }: Credentials): Promise<number> {
    const response = await requestToken(server, { client_id: clientId, client_secret: clientSecret })
    await response.text()
    return response.status
  }

  const run = (...words: readonly string[]): Promise<Run> =>
    runTheriac(scene, words, { settings: { THERIAC_DATA_DIR: folder } })

  async function does(...words: readonly string[]): Promise<Run> {
    const ran = await run(...words)
    assert.equal(ran.code, 0, ran.stderr)
    return ran
  }

  async function fails(...words: readonly string[]): Promise<Run> {
    const ran = await run(...words)
    assert.equal(ran.code, 1, ran.stdout)
    return ran
  }

  async function answers(...words: readonly string[]): Promise<Record<string, unknown>> {
    const result: Record<string, unknown> = JSON.parse((await does(...words, '--json')).stdout)
    return result
  }
})

describe('commands where no server runs', () => {
  const scene = openScene()
  let folder: string
  const run = (...words: readonly string[]) =>
    runTheriac(scene, words, { settings: { THERIAC_DATA_DIR: folder } })
  before(async () => {
    folder = makeFolder(scene)
    assert.equal((await run('market', 'add', '--code', 'IE', '--name', 'Ireland')).code, 0)
  })
  after(scene.strike)

  it('start the database for themselves, and find what the one before did', async () => {
    const { stdout, code } = await run('market', 'list')
    assert.equal(code, 0)
    assert.match(stdout, /^IE +Ireland$/m)
  })

  it('leave no process behind', async () => {
    assert.deepEqual(await leftOn(folder), [])
    assert.equal(existsSync(join(folder, 'theriac.lock')), false)
  })

  it('get in nobody’s way: of two at once each does its work or says who was there first', async () => {
    const ran = await Promise.all([run('market', 'list'), run('market', 'list'), run('market', 'list')])
    assert.ok(ran.some(({ code }) => code === 0))
    for (const { code, stderr } of ran.filter((one) => one.code !== 0)) {
      assert.equal(code, 1)
      assert.match(stderr, /^theriac: The data(base| directory) .*: .*\n$/m)
      assert.doesNotMatch(stderr, /should not/)
    }
  })
})

describe('commands on a database of its own', () => {
  const scene = openScene()
  let settings: Environment
  before(async () => {
    settings = {
      DATABASE_URL: await makeDatabase(scene),
      THERIAC_SECRET: 'a-secret-for-commands-on-a-database-only',
    }
  })
  after(scene.strike)

  it('bring an empty one to the schema, and say what was done', async () => {
    const { code, stdout, stderr } = await runTheriac(scene, ['migrate'], { settings })
    assert.equal(code, 0, stderr)
    assert.equal(stdout, 'schema: up to date\n')
    assert.match(stderr, /^Migrated the database: 0001-organisations, .*\.\n$/)
  })

  it('stand in the trail with the number of an OS user who has no name', async (test) => {
    const user = { uid: 54_321, gid: 54_321 }
    if (process.getuid?.() !== 0) return test.skip('Only root can change to another OS user.')
    if (!holdsFor(user, '[ -r "$1" ]', join(root, 'package.json')))
      return test.skip('Nobody may read this checkout.')
    const ran = await runTheriac(scene, ['market', 'add', '--code', 'IE', '--name', 'Ireland'], {
      settings,
      user,
    })
    assert.equal(ran.code, 0, ran.stderr)
    const admin = { connectionString: asAdmin(settings.DATABASE_URL ?? '') }
    const rows = await askDatabase(admin, `select actor_id from audit_events where action = 'market.added'`)
    assert.deepEqual(rows, [{ actor_id: 'uid 54321' }])
  })
})

type Credentials = { readonly clientId: string; readonly clientSecret: string }

function credentialsOf({ clientId, clientSecret }: Readonly<Record<string, unknown>>): Credentials {
  assert.ok(typeof clientId === 'string' && typeof clientSecret === 'string')
  return { clientId, clientSecret }
}
