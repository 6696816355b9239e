import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Answer, change, fetchToken, verify } from '../../../test/calls.ts'
import {
  makeClient,
  makePack,
  makePacks,
  makeSite,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import {
  type EventRow,
  type PackRow,
  putPack,
  readAlerts,
  readEvents,
  readPack,
} from '../../../test/pack-rows.ts'
import { type SettableClock, settableClock, startTestApp, type TestApp } from '../../../test/test-app.ts'

/** A client on one of the nodes. */
type Way = { readonly node: TestApp; readonly token: string }

let clock: SettableClock
let nodes: readonly TestApp[]
before(async () => {
  clock = settableClock()
  nodes = [await startTestApp({ clock }), await startTestApp({ clock })]
})
after(() => Promise.all(nodes.map((node) => node.close())))

describe('supplies of one pack that come at once, on two nodes', () => {
  it('succeed once in all when two organisations send them, and the other gets nothing but alerts', async () => {
    const [node] = nodes
    assert.ok(node !== undefined)
    const pack = await makePack(node)
    const sites = [await makeSite(node), await makeSite(node)]
    const asked = await Promise.all(
      sites.map(async (site) => {
        const ways = repeat(await waysOf(site), 5)
        return Promise.all(ways.map((way) => change(way.node, way.token, pack, 'Supplied')))
      }),
    )
    const row = await readPack(node, pack)
    assert.equal(row.state, 'Supplied')
    for (const [index, site] of sites.entries()) {
      const isWinner = row.locationId === site.locationId
      const expected = isWinner ? { 11210200: 1, 11220200: 2, 51220200: 7 } : { 51220200: 10 }
      assert.deepEqual(countCodes(asked[index] ?? []), expected)
      assert.equal((await readAlerts(node, site)).length, isWinner ? 7 : 10)
    }
    assert.equal(row.repeats, 2)
    assert.equal((await readEvents(node, pack)).length, 20)
  })

  it('succeed once and are tolerated up to the limit when one location sends them', async () => {
    const [node] = nodes
    assert.ok(node !== undefined)
    const pack = await makePack(node)
    const site = await makeSite(node, { settings: { doubleDispenseLimit: 5 } })
    const ways = [...(await waysOf(site)), ...(await waysOf({ ...site, ...(await makeClient(node, site)) }))]
    const answers = await Promise.all(
      repeat(ways, 5).map((way) => change(way.node, way.token, pack, 'Supplied')),
    )
    assert.deepEqual(countCodes(answers), { 11210200: 1, 11220200: 5, 51220200: 14 })
    assert.equal((await readPack(node, pack)).repeats, 5)
  })

  it('let every verification meanwhile see the pack as it was or as it is', async () => {
    const [node] = nodes
    assert.ok(node !== undefined)
    const pack = await makePack(node)
    const site = await makeSite(node)
    const [here, there] = await waysOf(site)
    assert.ok(here !== undefined && there !== undefined)
    const looks = repeat([here, there], 10).map((way) => verify(way.node, way.token, pack))
    const supplied = change(there.node, there.token, pack, 'Supplied')
    const codes = (await Promise.all(looks)).map(({ body }) => body.operationCode)
    assert.equal((await supplied).body.operationCode, '11210200')
    assert.deepEqual(
      codes.filter((code) => code !== '11110100' && code !== '11110201'),
      [],
    )
    assert.equal((await readEvents(node, pack)).length, 21)
  })
})

describe('supplies and reactivations of one pack that come at once', () => {
  it('undo only what was done, and the trail has one event for each answer', async () => {
    const [node] = nodes
    assert.ok(node !== undefined)
    const pack = await makePack(node)
    const ways = repeat(await waysOf(await makeSite(node)), 10)
    const answers = await Promise.all(
      ways.map((way, index) => change(way.node, way.token, pack, index % 4 < 2 ? 'Supplied' : 'Active')),
    )
    const codes = countCodes(answers)
    const { state } = await readPack(node, pack)
    const supplied = codes['11210200'] ?? 0
    const reactivated = codes['11410100'] ?? 0
    assert.ok(supplied >= 1)
    assert.equal(supplied - reactivated, state === 'Supplied' ? 1 : 0)
    const events = await readEvents(node, pack)
    assert.deepEqual(countBy(events.map(({ details }) => wordOf(details, 'operationCode'))), codes)
    for (const { details } of events) {
      const code = wordOf(details, 'operationCode')
      if (code === '11210200') assert.deepEqual(stepOf(details), ['Active', 'Supplied'])
      if (code === '11410100') assert.deepEqual(stepOf(details), ['Supplied', 'Active'])
    }
  })

  it('let one of many reactivations win, and tell the others that nothing had to be done', async () => {
    const [node] = nodes
    assert.ok(node !== undefined)
    const pack = await makePack(node)
    const site = await makeSite(node)
    await putPack(node, pack, 'Supplied', { by: site })
    const ways = repeat(await waysOf(site), 10)
    const answers = await Promise.all(ways.map((way) => change(way.node, way.token, pack, 'Active')))
    assert.deepEqual(countCodes(answers), { 11410100: 1, 11420100: 19 })
    assert.deepEqual(await readAlerts(node, site), [])
  })
})

describe('two hundred operations in any order', () => {
  it('leave each pack as its trail tells when they come one after another', async () => {
    const { packs, ways } = await makeScene()
    const choose = createChooser(20_260_715)
    const sent = new Map(packs.map((pack) => [pack, 0]))
    const [node] = nodes
    assert.ok(node !== undefined)
    for (let step = 0; step < 200; step += 1) {
      const pack = choose(packs)
      await operate(choose(ways), pack, choose(operations))
      sent.set(pack, (sent.get(pack) ?? 0) + 1)
      clock.advance(1)
    }
    for (const pack of packs) {
      const events = await readEvents(node, pack)
      assert.equal(events.length, sent.get(pack))
      assert.deepEqual(foldTrail(events), await readPack(node, pack))
    }
  })

  it('leave each pack as its trail tells when they come ten at a time', async () => {
    const { packs, ways } = await makeScene()
    const choose = createChooser(7)
    const answers: Answer[] = []
    for (let round = 0; round < 20; round += 1) {
      const ten = Array.from({ length: 10 }, () => operate(choose(ways), choose(packs), choose(operations)))
      answers.push(...(await Promise.all(ten)))
    }
    const [node] = nodes
    assert.ok(node !== undefined)
    const events = (await Promise.all(packs.map((pack) => readEvents(node, pack)))).flat()
    assert.deepEqual(
      countBy(events.map(({ details }) => wordOf(details, 'operationCode'))),
      countCodes(answers),
    )
    for (const pack of packs) {
      const { state } = await readPack(node, pack)
      // At one moment the order of events is open: but each supply needs an active pack, each reactivation a supplied.
      const steps = countBy((await readEvents(node, pack)).map(({ details }) => stepOf(details).join('→')))
      assert.equal(
        (steps['Active→Supplied'] ?? 0) - (steps['Supplied→Active'] ?? 0),
        state === 'Supplied' ? 1 : 0,
      )
    }
  })
})

const operations = ['verify', 'supply', 'supply', 'reactivate', 'mistype'] as const

function operate(
  { node, token }: Way,
  pack: TestPack,
  operation: (typeof operations)[number],
): Promise<Answer> {
  if (operation === 'verify') return verify(node, token, pack)
  const asked = operation === 'mistype' ? { ...pack, batch: 'B-9' } : pack
  return change(node, token, asked, operation === 'reactivate' ? 'Active' : 'Supplied')
}

async function makeScene() {
  const [node] = nodes
  assert.ok(node !== undefined)
  const sites = [await makeSite(node), await makeSite(node)]
  const packs = await makePacks(node, { packs: 4 })
  return { packs, ways: (await Promise.all(sites.map(waysOf))).flat() }
}

function waysOf(site: TestSite): Promise<Way[]> {
  return Promise.all(nodes.map(async (node) => ({ node, token: await fetchToken(node, site) })))
}

function repeat<T>(items: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => items).flat()
}

/** Chooses as if by chance, and the same each time (a linear congruential generator). */
function createChooser(seed: number): <T>(from: readonly T[]) => T {
  let state = seed
  return (from) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    const chosen = from[Math.floor((state / 2 ** 31) * from.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from.')
    return chosen
  }
}

/** What a pack must be after all that its trail tells. */
function foldTrail(events: readonly EventRow[]): PackRow {
  let pack: PackRow = { state: 'Active', repeats: 0, changedAt: null, locationId: null, organisationId: null }
  for (const { details, outcome, occurredAt, locationId, organisationId } of events) {
    const [from, to] = stepOf(details)
    if (to === '') continue
    assert.equal(outcome, 'done')
    assert.equal(from, pack.state)
    const isRepeat = from === to
    const repeats = isRepeat ? pack.repeats + 1 : 0
    pack = {
      state: to,
      repeats,
      changedAt: isRepeat ? pack.changedAt : occurredAt,
      locationId,
      organisationId,
    }
  }
  return pack
}

function stepOf(details: unknown): [string, string] {
  return [wordOf(details, 'before'), wordOf(details, 'after')]
}

function wordOf(details: unknown, name: string): string {
  const value: unknown = Object.entries(details ?? {}).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}

function countCodes(answers: readonly Answer[]): Record<string, number> {
  return countBy(answers.map(({ body }) => body.operationCode))
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
