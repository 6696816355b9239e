import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { afterTry, type Count, countTry, forgive, type Limit, takeBack } from './count-try.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10) + seconds * 1000)
const limit: Limit = { name: 'test', free: 2, windowSeconds: 900 }
const empty: Count = { failures: 0, windowStartedAt: at(0), blockedUntil: new Date(0) }

describe('a count of tries', () => {
  it('leaves the first ones free, and closes for twice as long after each one more', () => {
    const [one, two, three, four] = tries([0, 1, 2, 4])
    assert.deepEqual([one?.blockedUntil, two?.blockedUntil], [new Date(0), new Date(0)])
    assert.deepEqual([three?.blockedUntil, four?.blockedUntil], [at(4), at(8)])
  })

  it('waits no longer than the count says', () => {
    const counts = [afterTry({ ...empty, failures: 40 }, { ...limit, longestSeconds: 30 }, at(0))]
    assert.deepEqual(counts[0]?.blockedUntil, at(30))
  })

  it('begins anew when the window is over', () => {
    assert.equal(tries([0, 1, 901]).at(-1)?.failures, 1)
    assert.equal(tries([0, 1, 900]).at(-1)?.failures, 3)
  })

  it('once closed goes on as long as somebody keeps trying', () => {
    const seconds = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1924, 2824]
    assert.deepEqual(tries(seconds).at(-1), {
      failures: seconds.length,
      windowStartedAt: at(0),
      blockedUntil: at(2824 + 900),
    })
  })

  it('once closed begins anew after a whole window without a try', () => {
    assert.equal(tries([0, 1, 2, 904]).at(-1)?.failures, 4)
    assert.equal(tries([0, 1, 2, 905]).at(-1)?.failures, 1)
  })

  function tries(seconds: readonly number[]): Count[] {
    const counts: Count[] = []
    for (const second of seconds) counts.push(afterTry(counts.at(-1) ?? empty, limit, at(second)))
    return counts
  }
})

describe('tries in the database', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('count each, however many come together', async () => {
    const limits = [{ ...limit, name: `test ${randomUUID()}`, free: 3 }]
    const waits = await Promise.all(Array.from({ length: 8 }, () => tryOnce(limits)))
    // The fourth closes the count for two seconds: those after it are refused, and not counted.
    assert.deepEqual(
      waits.toSorted((one, other) => one - other),
      [0, 0, 0, 0, 2, 2, 2, 2],
    )
  })

  it('count in all buckets or in none', async () => {
    const shared = { ...limit, name: `test ${randomUUID()}`, free: 100 }
    const closed = { ...limit, name: `test ${randomUUID()}`, free: 0 }
    assert.equal(await tryOnce([closed]), 0)
    assert.equal(await tryOnce([shared, closed]), 2)
    const few = { ...shared, free: 1 }
    assert.deepEqual([await tryOnce([few]), await tryOnce([few]), await tryOnce([few])], [0, 0, 2])
  })

  it('are forgotten when they are forgiven, and one is when it is taken back', async () => {
    const one = { ...limit, name: `test ${randomUUID()}`, free: 1 }
    await tryOnce([one])
    await tryOnce([one])
    assert.equal(await tryOnce([one]), 2)
    await inTransaction(async (tx, now) => takeBack(tx, now, [one]))
    assert.equal(await tryOnce([one]), 0)
    assert.equal(await tryOnce([one]), 2)
    await inTransaction(async (tx) => forgive(tx, one))
    assert.deepEqual([await tryOnce([one]), await tryOnce([one]), await tryOnce([one])], [0, 0, 2])
  })

  function tryOnce(limits: readonly Limit[]): Promise<number> {
    return inTransaction((tx, now) => countTry(tx, now, limits))
  }

  function inTransaction<T>(work: (tx: Parameters<typeof countTry>[0], now: Date) => Promise<T>): Promise<T> {
    return app.database.transaction('theriac_sign_in', undefined, (tx) => work(tx, app.clock.now()))
  }
})
