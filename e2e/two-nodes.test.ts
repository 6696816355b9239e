import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { fetchToken, verify } from '../server/test/calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from '../server/test/factories.ts'
import { callAs, makePerson } from '../server/test/people.ts'
import type { TestApp } from '../server/test/test-app.ts'
import { addRole } from '../server/src/features/roles/public.ts'
import { askDatabase } from './stage/ask-database.ts'
import { asAdmin, makeDatabase } from './stage/fresh-database.ts'
import { joinInstallation } from './stage/join-installation.ts'
import { type Attempt, type Count, countLateAcceptances } from './stage/late-acceptances.ts'
import { rotateUnderLoad } from './stage/rotate-under-load.ts'
import { openScene } from './stage/scene.ts'
import { spawnTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

const secret = 'the-secret-of-two-nodes-the-same-on-both'

describe('two nodes that start at the same moment on an empty database', () => {
  const scene = openScene()
  let databaseUrl: string
  let nodes: readonly Server[]
  let app: TestApp
  let pack: TestPack
  before(async () => {
    databaseUrl = await makeDatabase(scene)
    const origin = { PUBLIC_URL: 'http://theriac.test', TRUSTED_PROXIES: '127.0.0.1' }
    const settings = { DATABASE_URL: databaseUrl, THERIAC_SECRET: secret, ...origin }
    nodes = await Promise.all([startTheriac(scene, settings), startTheriac(scene, settings)])
    app = joinInstallation(scene, {
      url: nodes[0]?.url ?? '',
      connection: { connectionString: databaseUrl },
      secret,
    })
    pack = await makePack(app)
  })
  after(scene.strike)

  it('both come up', () => {
    assert.deepEqual(
      nodes.map((node) => node.hasEnded()),
      [false, false],
    )
  })

  it('migrate the database once between them', async () => {
    const told = nodes.flatMap((node) => node.stdout().match(/Migrated the database: [^"]*/g) ?? [])
    assert.equal(told.length, 1)
    const rows = await askDatabase(admin(), 'select version from schema_migrations')
    assert.ok(rows.length > 0)
    assert.equal(rows.length, told[0]?.split(',').length)
  })

  it('make one signing key between them', async () => {
    assert.equal((await askDatabase(admin(), 'select kid from signing_keys')).length, 1)
  })

  it('take each other’s tokens', async () => {
    const site = await makeSite(app)
    for (const [granting, taking] of [nodes, nodes.toReversed()]) {
      assert.ok(granting !== undefined && taking !== undefined)
      assert.equal((await verify(taking, await fetchToken(granting, site), pack)).status, 200)
    }
  })

  describe('under load, from the moment that the command has answered', { concurrency: true }, () => {
    /** A command as an act: over when its answer is printed, a little before its process ends. */
    const theriac =
      (...words: readonly string[]) =>
      async () => {
        const program = spawnTheriac(scene, words, {
          settings: { DATABASE_URL: databaseUrl, THERIAC_SECRET: secret },
        })
        while (program.stdout() === '' && !program.hasEnded()) await pause(1)
        assert.notEqual(program.stdout(), '', program.stderr())
      }

    it('accept nothing more of a client that was locked', async (test) => {
      const site = await makeSite(app)
      const act = theriac('client', 'lock', site.clientId, '--reason', 'stolen')
      await expectNothingLate(test, [...(await verifying(site)), ...fetching(site)], act)
    })

    it('accept no old secret, and no token of it, after client regenerate', async (test) => {
      const site = await makeSite(app)
      const act = theriac('client', 'regenerate', site.clientId)
      await expectNothingLate(test, [...(await verifying(site)), ...fetching(site)], act)
    })

    it('accept nothing more of a client that was deleted', async (test) => {
      const site = await makeSite(app)
      await expectNothingLate(
        test,
        [...(await verifying(site)), ...fetching(site)],
        theriac('client', 'delete', site.clientId),
      )
    })

    it('verify nothing more for a role that lost packs:verify', async (test) => {
      const { role, site } = await siteWithRole()
      const ofRole = ['--organisation', site.organisationId, '--name', role]
      const act = theriac('role', 'change', ...ofRole, '--permissions', 'packs:supply')
      await expectNothingLate(test, [...(await verifying(site)), ...fetching(site, 'packs:verify')], act)
    })

    it('verify nothing more for a client that was given a role without packs:verify', async (test) => {
      const site = await makeSite(app)
      const name = 'Only supplying'
      const permissions = ['packs:supply']
      await app.operate((work) => addRole(work, { organisationId: site.organisationId, name, permissions }))
      const act = theriac('client', 'role', site.clientId, name)
      await expectNothingLate(test, [...(await verifying(site)), ...fetching(site, 'packs:verify')], act)
    })

    it('lose not one request of a client that changes to its new secret within the overlap', async (test) => {
      const site = await makeSite(app)
      const superUser = await makePerson(app, site)
      const regenerate = async () => {
        const input = { params: { clientId: site.clientId }, body: { overlapSeconds: 3600 } }
        const { status, body } = await callAs(app, superUser, regenerateClientSecret, input)
        assert.equal(status, 200, JSON.stringify(body))
        return String(body.clientSecret)
      }
      const count = await rotateUnderLoad(nodes, { site, pack, regenerate })
      test.diagnostic(`lost: ${count.lost.length} of ${count.withOld + count.withNew} requests`)
      assert.deepEqual(count.lost, [])
      assert.ok(count.withOld > 0 && count.withNew > 0, JSON.stringify(count))
    })

    it('accept no token that was revoked at one of them', async (test) => {
      const site = await makeSite(app)
      const [first] = nodes
      assert.ok(first !== undefined)
      const token = await fetchToken(first, site)
      const act = async () => {
        const body = new URLSearchParams({
          client_id: site.clientId,
          client_secret: site.clientSecret,
          token,
        })
        const response = await fetch(`${first.url}/oauth/revoke`, { method: 'POST', body })
        assert.equal(response.status, 200)
        await response.text()
      }
      await expectNothingLate(test, verifyingWith(token), act)
    })
  })

  const admin = () => ({ connectionString: asAdmin(databaseUrl) })

  /** Verifies at each node, with a token that the other one granted. */
  async function verifying(site: TestSite): Promise<Attempt[]> {
    const tokens = await Promise.all(nodes.map((node) => fetchToken(node, site)))
    return tokens.flatMap(verifyingWith)
  }

  function verifyingWith(token: string): Attempt[] {
    return nodes.map((node) => async () => (await verify(node, token, pack)).status === 200)
  }

  /** Fetches tokens at each node, from an address of its own: wrong secrets slow down whoever shares theirs. */
  function fetching({ clientId, clientSecret, locationId }: TestSite, scope?: string): Attempt[] {
    const headers = { 'x-forwarded-for': `192.0.2.${locationId % 250}` }
    const fields = {
      client_id: clientId,
      client_secret: clientSecret,
      ...(scope === undefined ? {} : { scope }),
    }
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields })
    return nodes.map((node) => async () => {
      const response = await fetch(`${node.url}/oauth/token`, { method: 'POST', headers, body })
      await response.text()
      return response.status === 200
    })
  }

  async function siteWithRole(): Promise<{ role: string; site: TestSite }> {
    const site = await makeSite(app, { permissions: ['packs:verify', 'packs:supply'] })
    const sql = 'select name from client_roles where organisation_id = $1 and not grants_all'
    const [role] = await askDatabase<{ name: string }>(admin(), sql, [site.organisationId])
    return { role: role?.name ?? '', site }
  }
})

async function expectNothingLate(
  test: TestContext,
  attempts: readonly Attempt[],
  act: () => Promise<unknown>,
): Promise<void> {
  const count: Count = await countLateAcceptances(attempts, act)
  test.diagnostic(
    `late acceptances: ${count.lateAcceptances} of ${count.triesAfter} requests sent after the act`,
  )
  assert.ok(count.fewestSuccessesBefore > 0, 'There was nothing to take away.')
  assert.ok(count.fewestTriesAfter > 0, 'Nothing was tried after the act.')
  assert.equal(count.lateAcceptances, 0)
}
