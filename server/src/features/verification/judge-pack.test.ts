import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { operationCodes } from '@theriac/contract/operation-codes.ts'
import type { PackState } from '@theriac/contract/pack-state.ts'
import {
  type Circumstances,
  judgeReactivation,
  judgeSupply,
  judgeVerification,
  reactivationChance,
} from './judge-pack.ts'
import type { Pack } from './pack.ts'

const changedAt = new Date('2026-07-15T12:00:00Z')
const tenDaysLater = new Date('2026-07-25T12:00:00Z')

const here: Circumstances = {
  locationId: 100_001,
  organisationId: 'ours',
  now: changedAt,
  doubleDispenseLimit: 2,
  reactivationDays: 10,
}

const untouched: Pack = {
  state: 'Active',
  repeats: 0,
  changedAt: null,
  changedLocationId: null,
  changedOrganisationId: null,
  isWithdrawn: false,
  isRecalled: false,
  isExpired: false,
}

const byUs = { changedAt, changedLocationId: here.locationId, changedOrganisationId: here.organisationId }
const elsewhere = { changedAt, changedLocationId: 100_002, changedOrganisationId: 'theirs' }
const inactive = [
  'Supplied',
  'Destroyed',
  'Sample',
  'FreeSample',
  'Exported',
  'Locked',
  'Stolen',
  'CheckedOut',
] as const
const overrides = [{ isWithdrawn: true }, { isRecalled: true }, { isExpired: true }] as const

const ours = (state: PackState, more: Partial<Pack> = {}): Pack => ({ ...untouched, ...byUs, state, ...more })
const theirs = (state: PackState, more: Partial<Pack> = {}): Pack => ({
  ...untouched,
  ...elsewhere,
  state,
  ...more,
})
const after = (milliseconds: number): Circumstances => ({
  ...here,
  now: new Date(changedAt.getTime() + milliseconds),
})

describe('judging a verification', () => {
  it('says of each state what it is when somebody else made it so', () => {
    const codes = {
      Active: '11110100',
      Supplied: '11110200',
      Destroyed: '11110300',
      Sample: '11110400',
      FreeSample: '11110500',
      Exported: '11110600',
      Stolen: '11110700',
      Locked: '11110800',
      CheckedOut: '11110900',
    } as const
    assert.deepEqual(judgeVerification(untouched, here), { code: codes.Active })
    for (const state of inactive)
      assert.deepEqual(judgeVerification(theirs(state), here), { code: codes[state] })
  })

  it('says of each state that it was made so here, where it was', () => {
    const codes = {
      Supplied: '11110201',
      Destroyed: '11110301',
      Sample: '11110401',
      FreeSample: '11110501',
      Exported: '11110601',
      Stolen: '11110701',
      Locked: '11110801',
      CheckedOut: '11110900',
    } as const
    for (const state of inactive)
      assert.deepEqual(judgeVerification(ours(state), here), { code: codes[state] })
  })

  it('calls a pack active that this location had reactivated', () => {
    assert.deepEqual(judgeVerification(ours('Active'), here), { code: '11110100' })
  })

  it('puts the withdrawal before the recall, the recall before the expiry, and each before the state', () => {
    for (const pack of [untouched, ours('Supplied'), theirs('Stolen')]) {
      const all = { isWithdrawn: true, isRecalled: true, isExpired: true }
      assert.equal(judgeVerification({ ...pack, ...all }, here).code, '11111200')
      assert.equal(judgeVerification({ ...pack, ...all, isWithdrawn: false }, here).code, '11111000')
      assert.equal(judgeVerification({ ...pack, isExpired: true }, here).code, '11111100')
    }
  })
})

describe('judging a supply', () => {
  it('makes an active pack supplied, whoever reactivated it before', () => {
    const change = { state: 'Supplied', repeats: 0 } as const
    for (const pack of [untouched, ours('Active', { repeats: 2 }), theirs('Active')]) {
      assert.deepEqual(judgeSupply(pack, here), { code: '11210200', change })
    }
  })

  it('refuses a pack in each other state, with an alert, even where this location made it so', () => {
    const codes = {
      Destroyed: '51220300',
      Sample: '51220400',
      FreeSample: '51220500',
      Exported: '51220600',
      Stolen: '51220700',
      Locked: '51220800',
      CheckedOut: '51220900',
    } as const
    for (const state of inactive) {
      if (state === 'Supplied') continue
      for (const pack of [ours(state), theirs(state)]) {
        assert.deepEqual(judgeSupply(pack, here), { code: codes[state], alert: 'A24' })
      }
    }
  })

  it('refuses a withdrawn, recalled or expired pack without an alert, whatever its state', () => {
    for (const pack of [untouched, ours('Supplied'), theirs('Supplied'), theirs('Stolen')]) {
      assert.deepEqual(judgeSupply({ ...pack, isWithdrawn: true }, here), { code: '51221200' })
      assert.deepEqual(judgeSupply({ ...pack, isRecalled: true }, here), { code: '51221000' })
      assert.deepEqual(judgeSupply({ ...pack, isExpired: true }, here), { code: '51221100' })
    }
  })

  it('lets the location that supplied a pack repeat it up to the limit, and alerts beyond', () => {
    assert.deepEqual(judgeSupply(ours('Supplied'), here).change, { state: 'Supplied', repeats: 1 })
    const last = judgeSupply(ours('Supplied', { repeats: 1 }), here)
    assert.deepEqual(last, { code: '11220200', change: { state: 'Supplied', repeats: 2 } })
    assert.deepEqual(judgeSupply(ours('Supplied', { repeats: 2 }), here), { code: '51220200', alert: 'A7' })
    assert.deepEqual(judgeSupply(ours('Supplied', { repeats: 3 }), here), { code: '51220200', alert: 'A7' })
  })

  it('alerts at the first repeat where the market tolerates none', () => {
    const strict = { ...here, doubleDispenseLimit: 0 }
    assert.deepEqual(judgeSupply(ours('Supplied'), strict), { code: '51220200', alert: 'A7' })
  })

  it('alerts at once when a pack was supplied elsewhere', () => {
    assert.deepEqual(judgeSupply(theirs('Supplied'), here), { code: '51220200', alert: 'A7' })
    const nobodys = { ...untouched, state: 'Supplied' } as const
    assert.deepEqual(judgeSupply(nobodys, here), { code: '51220200', alert: 'A7' })
  })
})

describe('judging a reactivation', () => {
  it('makes a pack active again that this location supplied or gave as a sample', () => {
    for (const state of ['Supplied', 'Sample', 'FreeSample'] as const) {
      const judgement = judgeReactivation(ours(state, { repeats: 2 }), here)
      assert.deepEqual(judgement, { code: '11410100', change: { state: 'Active', repeats: 0 } })
    }
  })

  it('refuses what can never be undone, with an alert', () => {
    const codes = {
      Destroyed: '51420300',
      Exported: '51420600',
      Stolen: '51420700',
      Locked: '51420800',
      CheckedOut: '51420900',
    } as const
    for (const state of ['Destroyed', 'Exported', 'Stolen', 'Locked', 'CheckedOut'] as const) {
      for (const pack of [ours(state), theirs(state)]) {
        assert.deepEqual(judgeReactivation(pack, here), { code: codes[state], alert: 'A24' })
      }
    }
  })

  it('refuses what another location did, or another organisation at the same location', () => {
    const refusal = { code: '51420001', alert: 'A24' } as const
    assert.deepEqual(judgeReactivation(theirs('Supplied'), here), refusal)
    assert.deepEqual(judgeReactivation(ours('Supplied', { changedLocationId: 100_002 }), here), refusal)
    assert.deepEqual(judgeReactivation(ours('Supplied', { changedOrganisationId: 'theirs' }), here), refusal)
  })

  it('is possible until ten days have passed, and not a millisecond longer', () => {
    const tenDays = 10 * 86_400_000
    assert.equal(judgeReactivation(ours('Supplied'), after(tenDays)).code, '11410100')
    const late = judgeReactivation(ours('Supplied'), after(tenDays + 1))
    assert.deepEqual(late, { code: '51420000', alert: 'A24' })
  })

  it('is possible as long as the market says', () => {
    const threeDays = 3 * 86_400_000
    const market = { reactivationDays: 3 }
    assert.equal(judgeReactivation(ours('Supplied'), { ...after(threeDays), ...market }).code, '11410100')
    assert.equal(judgeReactivation(ours('Supplied'), { ...after(threeDays + 1), ...market }).code, '51420000')
    assert.equal(judgeReactivation(ours('Supplied'), { ...after(1), reactivationDays: 0 }).code, '51420000')
  })

  it('refuses a pack of which nobody knows when it was supplied', () => {
    const judgement = judgeReactivation(ours('Supplied', { changedAt: null }), here)
    assert.deepEqual(judgement, { code: '51420000', alert: 'A24' })
  })

  it('says that nothing had to be done where this location had reactivated the pack before', () => {
    assert.deepEqual(judgeReactivation(ours('Active'), here), { code: '11420100' })
  })

  it('refuses a pack that is active already, without an alert', () => {
    for (const pack of [untouched, theirs('Active')]) {
      assert.deepEqual(judgeReactivation(pack, here), { code: '51420100' })
    }
  })

  it('refuses a withdrawn, recalled or expired pack without an alert, even what could be undone', () => {
    for (const pack of [untouched, ours('Supplied'), theirs('Supplied'), ours('Stolen')]) {
      assert.deepEqual(judgeReactivation({ ...pack, isWithdrawn: true }, here), { code: '51421200' })
      assert.deepEqual(judgeReactivation({ ...pack, isRecalled: true }, here), { code: '51421000' })
      assert.deepEqual(judgeReactivation({ ...pack, isExpired: true }, here), { code: '51421100' })
    }
  })
})

describe('the chance to reactivate', () => {
  it('lasts ten days for what this location can undo', () => {
    assert.deepEqual(reactivationChance(ours('Supplied'), here), tenDaysLater)
    assert.deepEqual(reactivationChance(ours('Sample'), { ...here, now: tenDaysLater }), tenDaysLater)
  })

  it('is promised exactly where a reactivation would succeed', () => {
    const moments = [here, after(10 * 86_400_000), after(10 * 86_400_000 + 1)]
    for (const state of ['Active', ...inactive] as const) {
      for (const pack of [ours(state), theirs(state), ...overrides.map((more) => ours(state, more))]) {
        for (const moment of moments) {
          const isPromised = reactivationChance(pack, moment) !== undefined
          assert.equal(isPromised, judgeReactivation(pack, moment).code === '11410100')
        }
      }
    }
  })
})

describe('every judgement', () => {
  const everyPack = (['Active', ...inactive] as const).flatMap((state) =>
    [ours(state), theirs(state)].flatMap((pack) => [
      pack,
      ...overrides.map((more) => ({ ...pack, ...more })),
    ]),
  )
  const judgements = everyPack.flatMap((pack) => [
    judgeVerification(pack, here),
    judgeSupply(pack, here),
    judgeReactivation(pack, here),
  ])

  it('changes a pack only where the answer is 200, and alerts only where it is 409', () => {
    for (const { code, alert, change } of judgements) {
      if (change !== undefined) assert.equal(operationCodes[code].status, 200)
      if (alert !== undefined) assert.equal(operationCodes[code].status, 409)
    }
  })

  it('neither changes nor alerts when a pack is only looked at', () => {
    for (const pack of everyPack) {
      const { alert, change } = judgeVerification(pack, here)
      assert.deepEqual({ alert, change }, { alert: undefined, change: undefined })
    }
  })
})
