import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changesSince, hasRepresentative, noRepresentative } from './organisation-values.ts'

const before = {
  name: 'Liffey Pharmacy',
  ...{ licenceNumber: 'PL-4711', licenceExpiresOn: '2026-12-31' },
  representativeName: 'Ciara Nolan',
  representativeEmail: 'ciara@liffey.example',
  representativeAuthorisedOn: '2026-10-01',
}

describe('what is changed of an organisation', () => {
  it('is sent only as far as it was changed', () => {
    assert.deepEqual(changesSince(before, { ...before, name: 'Liffey Pharmacies ' }), {
      name: 'Liffey Pharmacies',
    })
    assert.deepEqual(changesSince(before, before), {})
  })

  it('is the Authorised Representative as a whole, for he is one person', () => {
    assert.deepEqual(changesSince(before, { ...before, representativeName: 'Ronan Nolan' }), {
      representative: { name: 'Ronan Nolan', email: 'ciara@liffey.example', authorisedOn: '2026-10-01' },
    })
  })

  it('is the licence as a whole, and no last day as none', () => {
    assert.deepEqual(changesSince(before, { ...before, licenceExpiresOn: '2027-12-31' }), {
      licence: { number: 'PL-4711', expiresOn: '2027-12-31' },
    })
    assert.deepEqual(changesSince(before, { ...before, licenceExpiresOn: '' }), {
      licence: { number: 'PL-4711', expiresOn: null },
    })
  })

  it('knows when nothing of a representative was typed', () => {
    assert.ok(!hasRepresentative({ ...noRepresentative, representativeName: ' ' }))
    assert.ok(hasRepresentative({ ...noRepresentative, representativeAuthorisedOn: '2026-10-01' }))
  })
})
