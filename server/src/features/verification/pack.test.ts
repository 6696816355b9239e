import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { effectiveState, type Found, identifyPack, type Pack } from './pack.ts'
import type { PackRequest } from './pack-request.ts'

const now = new Date('2026-07-15T12:00:00Z')

const request: PackRequest = {
  scheme: 'gs1',
  productCode: '09520000000004',
  serialNumber: 'S1',
  batch: 'B-1',
  expiry: '310531',
  expiryDate: '2031-05-31',
  isDayGiven: true,
  dataEntryMode: 'non-manual',
  transactionId: undefined,
}

const found: Found = {
  productId: 1,
  productName: 'Examplin',
  commonName: null,
  form: null,
  strength: null,
  packSize: null,
  withdrawnAt: null,
  withdrawalReason: null,
  givenBatchId: 7,
  batch: 'B-1',
  expiry: '2031-05-31',
  recalledAt: null,
  recallReason: null,
  state: 'Active',
  repeats: 0,
  changedAt: null,
  changedLocationId: null,
  changedOrganisationId: null,
}

const noPack = { batch: null, expiry: null, state: null, repeats: null } as const

function mismatchOf(row: Partial<Found>, asked: Partial<PackRequest> = {}) {
  const identified = identifyPack({ ...found, ...row }, { ...request, ...asked }, now)
  return identified.kind === 'mismatch' ? identified.mismatch : identified.kind
}

function packOf(row: Partial<Found>, at = now): Pack {
  const identified = identifyPack({ ...found, ...row }, request, at)
  if (identified.kind === 'match') return identified.pack
  throw new Error(`It is ${identified.kind}.`)
}

describe('identifying a pack', () => {
  it('finds a pack whose every element agrees', () => {
    assert.deepEqual(packOf({}), {
      state: 'Active',
      repeats: 0,
      changedAt: null,
      changedLocationId: null,
      changedOrganisationId: null,
      isWithdrawn: false,
      isRecalled: false,
      isExpired: false,
    })
  })

  it('knows nothing of a product that is not in the system', () => {
    assert.deepEqual(identifyPack(undefined, request, now), { kind: 'unknown-product' })
  })

  it('names the batch first, whether or not the serial number is known', () => {
    const wrongBatch = { code: '41020001', alert: 'A2' } as const
    assert.deepEqual(mismatchOf({ givenBatchId: null, ...noPack }), wrongBatch)
    assert.deepEqual(mismatchOf({ givenBatchId: null }), wrongBatch)
  })

  it('names the serial number where only it is unknown', () => {
    assert.deepEqual(mismatchOf(noPack), { code: '41020002', alert: 'A3' })
  })

  it('tells a known batch of the product that is not the batch of this pack', () => {
    assert.deepEqual(mismatchOf({}, { batch: 'B-2' }), { code: '41020003', alert: 'A68' })
    assert.deepEqual(mismatchOf({}, { batch: 'b-1' }), { code: '41020003', alert: 'A68' })
  })

  it('names the expiry date where only it differs', () => {
    const wrongExpiry = { code: '41020005', alert: 'A52' } as const
    assert.deepEqual(mismatchOf({}, { expiryDate: '2031-05-30' }), wrongExpiry)
    assert.deepEqual(mismatchOf({}, { expiryDate: '2030-05-31' }), wrongExpiry)
  })

  it('names the batch before the expiry date where both differ', () => {
    assert.deepEqual(mismatchOf({}, { batch: 'B-2', expiryDate: '2030-05-31' }), {
      code: '41020003',
      alert: 'A68',
    })
  })

  it('takes a month without a day for any day of that month, and of no other', () => {
    const month = { expiryDate: '2031-05-31', isDayGiven: false } as const
    for (const expiry of ['2031-05-01', '2031-05-17', '2031-05-31'])
      assert.equal(mismatchOf({ expiry }, month), 'match')
    for (const expiry of ['2031-04-30', '2031-06-01', '2030-05-31']) {
      assert.deepEqual(mismatchOf({ expiry }, month), { code: '41020005', alert: 'A52' })
    }
  })

  it('holds a pack with a day to that day', () => {
    assert.deepEqual(mismatchOf({ expiry: '2031-05-17' }), { code: '41020005', alert: 'A52' })
  })

  it('takes a pack for expired from the day after its date, in UTC', () => {
    const expiry = '2031-05-31'
    assert.equal(packOf({ expiry }, new Date('2031-05-31T23:59:59.999Z')).isExpired, false)
    assert.equal(packOf({ expiry }, new Date('2031-06-01T00:00:00Z')).isExpired, true)
  })

  it('sees the recall of its batch and the withdrawal of its product', () => {
    assert.equal(packOf({ recalledAt: now }).isRecalled, true)
    assert.equal(packOf({ withdrawnAt: now }).isWithdrawn, true)
  })
})

describe('the state that counts', () => {
  const supplied = packOf({ state: 'Supplied' })

  it('is the pack’s own where neither batch nor product says otherwise', () => {
    assert.equal(effectiveState(supplied), 'Supplied')
  })

  it('is overridden by expiry, that by the recall, and that by the withdrawal', () => {
    const expired = { ...supplied, isExpired: true }
    const recalled = { ...expired, isRecalled: true }
    assert.equal(effectiveState(expired), 'Expired')
    assert.equal(effectiveState(recalled), 'Recalled')
    assert.equal(effectiveState({ ...recalled, isWithdrawn: true }), 'Withdrawn')
  })
})
