import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { returnAddress, signInAndReturn } from './paths.ts'

describe('after signing in', () => {
  it('a person comes back to the page that asked for it', () => {
    const [, search = ''] = signInAndReturn('/locations/7?show=closed').split('?')
    assert.equal(returnAddress(search), '/locations/7?show=closed')
  })

  const elsewhere = [
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/\t/example.com',
    '/.//example.com',
  ]
  for (const to of [...elsewhere, 'javascript:x', '/sign-in', '/sign-in?to=%2F']) {
    it(`nobody is led to ${to}`, () => {
      assert.equal(returnAddress(new URLSearchParams({ to }).toString()), '/')
    })
  }
})
