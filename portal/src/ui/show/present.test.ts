import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import { followPresent, readPresent } from './present.ts'

describe('the present that times are told by', () => {
  it('is fresh where a page shows a time after minutes without any', () => {
    mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.now() })
    followPresent(() => undefined)()
    mock.timers.tick(3 * 60_000)
    assert.equal(readPresent(), Date.now())
    mock.timers.reset()
  })

  it('stays the same for a moment, and goes on for whoever follows it', () => {
    mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.now() + 60_000 })
    const told: number[] = []
    const stop = followPresent(() => told.push(readPresent()))
    const first = readPresent()
    mock.timers.tick(14_999)
    assert.equal(readPresent(), first)
    mock.timers.tick(1)
    assert.deepEqual(told, [first + 15_000])
    stop()
    mock.timers.reset()
  })
})
