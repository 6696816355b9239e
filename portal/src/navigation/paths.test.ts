import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { returnAddress, signInAndReturn } from './paths.ts'

describe('after signing in', () => {
  it('a person comes back to the page that asked for it', () => {
    const [, search = ''] = signInAndReturn('/locations/7?show=closed').split('?')
    assert.equal(returnAddress(search), '/locations/7?show=closed')
  })

  for (const to of ['https://example.com', '//example.com', '/\\example.com', 'javascript:x', '/sign-in']) {
    it(`nobody is led to ${to}`, () => {
      assert.equal(returnAddress(new URLSearchParams({ to }).toString()), '/')
    })
  }
})
