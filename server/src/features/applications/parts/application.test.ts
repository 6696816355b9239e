import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inUseSince, isOpen, lastStepOf, stateOf, stepsOf } from './application.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 12, minutes))
const open = {
  ...{ decision: null, decidedBy: null, decidedAt: null, withdrawnBy: null, withdrawnAt: null },
  ...{ closedBy: null, closedAt: null },
}
const nothingYet = {
  ...{ equipmentMadeAt: null, collectedAt: null, newFirstUsedAt: null, oldLastUsedAt: at(0) },
  ...{ replaced: 2, stopped: 0, lastStoppedAt: null },
}
const change = {
  ...{ kind: 'it-system-change' as const, appliedBy: 'Ann', appliedAt: at(1) },
  ...open,
  ...nothingYet,
}
const approved = { decision: 'approved', decidedBy: 'Orla', decidedAt: at(5) }
const names = (told: Parameters<typeof stepsOf>[0], comesFirst = true) =>
  stepsOf(told, comesFirst).map(({ name, at: when }) => `${name}${when === null ? '?' : ''}`)

describe('the steps of a change of IT system', () => {
  it('are told from the start, those to come without a time', () => {
    assert.deepEqual(names(change), [
      ...['applied', 'approved?', 'equipment-made?', 'credentials-collected?', 'new-in-use?'],
      ...['old-last-used', 'old-locked?', 'closed?'],
    ])
  })

  it('have the approval after the new system where the market makes the equipment at once', () => {
    const made = { ...change, equipmentMadeAt: at(1) }
    for (const comesFirst of [true, false]) {
      assert.deepEqual(names(made, comesFirst).slice(0, 5), [
        ...['applied', 'equipment-made', 'credentials-collected?', 'new-in-use?', 'approved?'],
      ])
    }
    assert.equal(names({ ...made, ...approved })[4], 'approved')
    assert.equal(names({ ...change, ...approved, equipmentMadeAt: at(5) }, false)[1], 'approved')
  })

  it('name the old system only where there is one, and have it locked when all of it is', () => {
    assert.deepEqual(names({ ...change, replaced: 0 }).slice(-2), ['new-in-use?', 'closed?'])
    const one = { ...change, stopped: 1, lastStoppedAt: at(7) }
    assert.ok(names(one).includes('old-locked?'))
    assert.ok(names({ ...one, stopped: 2 }).includes('old-locked'))
  })

  it('end with what ended it, and nothing is to come then', () => {
    const refused = { ...change, decision: 'refused', decidedBy: 'Orla', decidedAt: at(5) }
    assert.deepEqual(names(refused), ['applied', 'old-last-used', 'refused'])
    const withdrawn = { ...change, ...approved, withdrawnBy: 'Ann', withdrawnAt: at(9) }
    assert.deepEqual(names(withdrawn), ['applied', 'approved', 'old-last-used', 'withdrawn'])
    const [, last] = stepsOf({ ...refused, oldLastUsedAt: null }, true)
    assert.deepEqual(last, { name: 'refused', at: at(5), by: 'Orla' })
  })

  it('have a last one, which is not that the old system is used: that goes on all the time', () => {
    assert.equal(lastStepOf(stepsOf({ ...change, oldLastUsedAt: at(50) }, true))?.name, 'applied')
    const used = { ...change, ...approved, equipmentMadeAt: at(5), newFirstUsedAt: at(8) }
    assert.equal(lastStepOf(stepsOf(used, true))?.name, 'new-in-use')
  })
})

describe('the steps of a new or closing location', () => {
  it('are three', () => {
    assert.deepEqual(names({ ...change, kind: 'closing-location' as const }), [
      'applied',
      'approved?',
      'closed?',
    ])
  })
})

describe('where an application stands', () => {
  it('is what happened last, and it is open until something ends it', () => {
    const closed = { ...open, ...approved, closedBy: 'Orla', closedAt: at(9) }
    const states = [
      [open, 'applied', true],
      [{ ...open, ...approved }, 'approved', true],
      [{ ...open, ...approved, decision: 'refused' }, 'refused', false],
      [{ ...open, ...approved, withdrawnBy: 'Ann', withdrawnAt: at(6) }, 'withdrawn', false],
      [closed, 'closed', false],
    ] as const
    for (const [outcome, state, stays] of states) {
      assert.equal(stateOf(outcome), state)
      assert.equal(isOpen(outcome), stays)
    }
  })
})

describe('old equipment in use', () => {
  it('is what was used in the last 24 hours', () => {
    assert.deepEqual(inUseSince(at(0)), new Date(Date.UTC(2026, 10, 20, 12, 0)))
  })
})
