import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { judgeOpening, type Opened } from './judge-opening.ts'

const now = new Date('2026-11-21T12:00:00Z')
const before = new Date('2026-11-21T11:00:00Z')
const later = new Date('2026-11-21T13:00:00Z')
const open: Opened = {
  ...{ wrongCodes: 0, withdrawnAt: null, expiresAt: later, collectedAt: null, openedAgainAt: null },
  ...{ isCredentialLive: false, isClientActive: true },
}
const collected = { ...open, collectedAt: before, isCredentialLive: true }
const right = () => true
const wrong = () => false
const unseen = () => assert.fail('the code was looked at')

describe('opening a hand-over', () => {
  it('collects with the right code, and counts a wrong one', () => {
    assert.equal(judgeOpening(open, right, now), 'collect')
    assert.equal(judgeOpening({ ...open, wrongCodes: 4 }, right, now), 'collect')
    assert.equal(judgeOpening(open, wrong, now), 'wrong-code')
  })

  for (const [what, of] of [
    ['withdrawn', { ...open, withdrawnAt: before }],
    ['spent by five wrong codes', { ...open, wrongCodes: 5 }],
    ['expired at this very moment', { ...open, expiresAt: now }],
    ['opened again already', { ...collected, openedAgainAt: before }],
    ['collected, and what was collected counts no more', { ...collected, isCredentialLive: false }],
    ['withdrawn, and its client locked', { ...open, withdrawnAt: before, isClientActive: false }],
  ] as const) {
    it(`leads nowhere where it is ${what}, whatever the code`, () => {
      assert.equal(judgeOpening(of, unseen, now), 'over')
    })
  }

  it('looks at no code while the client is locked', () => {
    assert.equal(judgeOpening({ ...open, isClientActive: false }, unseen, now), 'client-locked')
    assert.equal(judgeOpening({ ...collected, isClientActive: false }, unseen, now), 'client-locked')
  })

  it('finds out whoever comes second with the right code, however many wrong ones there were', () => {
    for (const wrongCodes of [0, 4, 5, 60]) {
      assert.equal(judgeOpening({ ...collected, wrongCodes }, right, now), 'opened-again')
      assert.equal(judgeOpening({ ...collected, wrongCodes }, wrong, now), 'wrong-code')
    }
  })
})
