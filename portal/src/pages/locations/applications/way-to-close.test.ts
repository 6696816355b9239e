import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openAbout, wayToClose, type AboutLocation } from './way-to-close.ts'

const closing = (state: AboutLocation['state'], locationId = 7): AboutLocation => ({
  ...{ id: `${state}-${locationId}`, kind: 'closing-location', state, locationId },
})

describe('the end of a location', () => {
  it('is deleting it, where the market wants no application', () => {
    assert.equal(wayToClose(false, undefined), 'delete')
  })

  it('is an application first where the market wants one, and deleting once that is approved', () => {
    assert.equal(wayToClose(true, undefined), 'apply')
    assert.equal(wayToClose(true, closing('applied')), 'wait')
    assert.equal(wayToClose(true, closing('approved')), 'delete')
  })

  it('looks at the application of this location that is not over', () => {
    const all = [closing('refused'), closing('applied', 8), closing('approved')]
    assert.equal(openAbout(all, 'closing-location', 7)?.id, 'approved-7')
    assert.equal(openAbout(all, 'it-system-change', 7), undefined)
    assert.equal(openAbout([closing('withdrawn')], 'closing-location', 7), undefined)
    assert.equal(openAbout(undefined, 'closing-location', 7), undefined)
  })
})
