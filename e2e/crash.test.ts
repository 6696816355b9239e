import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fetchToken, verify } from '../server/test/calls.ts'
import { makePacks, makeSite } from '../server/test/factories.ts'
import type { TestApp } from '../server/test/test-app.ts'
import { embeddedConnection, joinEmbedded } from './stage/join-installation.ts'
import { postgresOf } from './stage/left-behind.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'
import { readSupplied, type Supplied } from './stage/supplied-packs.ts'
import { supply, type SupplyLoad, tally } from './stage/supply-load.ts'

describe('after kill -9 of the server under a load of supplies', () => {
  const scene = openScene()
  let load: SupplyLoad
  let supplied: Supplied
  let again: Server
  before(async () => {
    const folder = makeFolder(scene)
    const server = await startTheriac(scene, { THERIAC_DATA_DIR: folder })
    const { site, packs, token } = await stock(await joinEmbedded(scene, server.url, folder), server)
    load = supply(server, token, packs)
    await load.until(({ acknowledged }) => acknowledged.length >= 200)
    server.kill('SIGKILL')
    await server.ended
    await load.end()
    again = await startTheriac(scene, server.settings)
    supplied = await readSupplied(await embeddedConnection(folder))
    assert.equal((await verify(again, await fetchToken(again, site), packs[0] ?? assert.fail())).status, 200)
  })
  after(scene.strike)

  it('the next start on the same data directory serves again', () => {
    assert.equal(again.hasEnded(), false)
  })

  it('every supply that was acknowledged is there', () => {
    const lost = load.acknowledged.filter(({ serialNumber }) => !supplied.packs.includes(serialNumber))
    assert.ok(load.acknowledged.length >= 200)
    assert.deepEqual(lost, [])
  })

  it('the trail holds one supply for each pack that is supplied, and no other', (test) => {
    test.diagnostic(`${supplied.packs.length} packs supplied, ${supplied.trail.length} supplies in the trail`)
    assert.deepEqual(supplied.trail, supplied.packs)
  })
})

describe('after kill -9 of PostgreSQL under a load of supplies', () => {
  const scene = openScene()
  let load: SupplyLoad
  let supplied: Supplied
  let server: Server
  before(async () => {
    const folder = makeFolder(scene)
    server = await startTheriac(scene, { THERIAC_DATA_DIR: folder })
    const { packs, token } = await stock(await joinEmbedded(scene, server.url, folder), server)
    load = supply(server, token, packs)
    await load.until(({ acknowledged }) => acknowledged.length >= 200)
    process.kill((await postgresOf(folder)).processId, 'SIGKILL')
    await load.until(({ statuses }) => statuses.includes(503))
    const answered = load.acknowledged.length
    await load.until(({ acknowledged }) => acknowledged.length >= answered + 200)
    await load.end()
    supplied = await readSupplied(await embeddedConnection(folder))
  })
  after(scene.strike)

  it('the server stays up and supplies again by itself', () => {
    assert.equal(server.hasEnded(), false)
    assert.equal(load.statuses.at(-1), 200)
  })

  it('the answers meanwhile are 503 with Retry-After, and nothing else', (test) => {
    test.diagnostic(tally(load.statuses))
    assert.deepEqual(new Set(load.statuses), new Set([200, 503]))
    assert.deepEqual(load.withoutRetryAfter, [])
  })

  it('every supply that was acknowledged is there', () => {
    const lost = load.acknowledged.filter(({ serialNumber }) => !supplied.packs.includes(serialNumber))
    assert.deepEqual(lost, [])
  })

  it('the trail holds one supply for each pack that is supplied, and no other', (test) => {
    test.diagnostic(`${supplied.packs.length} packs supplied, ${supplied.trail.length} supplies in the trail`)
    assert.deepEqual(supplied.trail, supplied.packs)
  })
})

async function stock(app: TestApp, server: Server) {
  const site = await makeSite(app, { settings: { requestsPerMinute: 1_000_000 } })
  const packs = await makePacks(app, { packs: 8_000 })
  return { site, packs, token: await fetchToken(server, site) }
}
