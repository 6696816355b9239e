import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { licenceState } from './licence-state.ts'

describe('a licence', () => {
  const today = '2026-11-21'

  it('counts through its last day, and has to be looked at from 30 days before', () => {
    assert.deepEqual(licenceState('2026-12-22', today), { is: 'good', days: 31 })
    assert.deepEqual(licenceState('2026-12-21', today), { is: 'ending', days: 30 })
    assert.deepEqual(licenceState('2026-11-21', today), { is: 'ending', days: 0 })
    assert.deepEqual(licenceState('2026-11-20', today), { is: 'over', days: -1 })
  })

  it('without a last day does not end', () => {
    assert.deepEqual(licenceState(null, today), { is: 'endless' })
  })
})
