import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canAskOthers, isComingIn } from './onboarding-progress.ts'

const onboarding = {
  ...{ questions: ['Who owned it before?'], wrongAnswers: 0 },
  ...{ answeredAt: null, locationsConfirmedAt: null, proposedLocations: [] },
}
const at = '2026-11-21T09:00:00.000Z'
const [invitation, superUser] = ['Sam Poe is invited', 'Sam Poe']
const invited = { type: 'pharmacy', onboarding, superUsers: [], invitations: [invitation] } as const

describe('an organisation that was invited', () => {
  it('comes in until its locations are confirmed', () => {
    assert.ok(isComingIn(invited))
    const answered = { ...onboarding, answeredAt: at }
    const inside = { ...invited, onboarding: answered, superUsers: [superUser], invitations: [] }
    assert.ok(isComingIn(inside))
    assert.ok(!isComingIn({ ...inside, onboarding: { ...answered, locationsConfirmedAt: at } }))
  })

  it('has no locations where it is an authority: it is in once somebody has come', () => {
    const authority = { ...invited, type: 'authority' } as const
    assert.ok(isComingIn(authority))
    const answered = { ...onboarding, answeredAt: at }
    assert.ok(!isComingIn({ ...authority, onboarding: answered, superUsers: [superUser], invitations: [] }))
  })

  it('has nothing to come in for where it was there before', () => {
    assert.ok(!isComingIn({ ...invited, onboarding: null }))
  })

  it('can be asked other known facts until somebody has come in', () => {
    assert.ok(canAskOthers(invited))
    assert.ok(!canAskOthers({ ...invited, superUsers: [superUser] }))
    assert.ok(!canAskOthers({ ...invited, onboarding: { ...onboarding, answeredAt: at } }))
    assert.ok(!canAskOthers({ ...invited, onboarding: null }))
  })
})
