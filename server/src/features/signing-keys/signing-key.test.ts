import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readJwks } from '@theriac/contract/oauth.ts'
import { isAlgorithm, publishedBeforeSeconds, publishedKeys } from './signing-key.ts'

const now = new Date('2026-05-04T10:00:00Z')
const life = 600

/** A key that signs from so many seconds after now. */
function key(kid: string, seconds: number, revokedAt: Date | null = null) {
  return { kid, signsFrom: new Date(now.getTime() + seconds * 1000), revokedAt }
}

function published(...keys: ReturnType<typeof key>[]): string[] {
  return publishedKeys(keys, now, life).map(({ kid }) => kid)
}

describe('the keys that are published', () => {
  it('are the one that signs', () => {
    assert.deepEqual(published(key('a', -100_000)), ['a'])
  })

  it('are those to come too, before they sign', () => {
    assert.deepEqual(published(key('c', 600), key('b', 300), key('a', -100_000)), ['c', 'b', 'a'])
  })

  it('are those before it as long as a token of theirs can live, to the second', () => {
    assert.deepEqual(published(key('b', 0), key('a', -100_000)), ['b', 'a'])
    assert.deepEqual(published(key('b', -600), key('a', -100_000)), ['b', 'a'])
    assert.deepEqual(published(key('b', -601), key('a', -100_000)), ['b'])
  })

  it('are not those before it whose successor’s successor is not long enough there', () => {
    assert.deepEqual(published(key('c', -300), key('b', -900), key('a', -100_000)), ['c', 'b'])
  })

  it('are never one that leaked, whether it came before or is still to come', () => {
    assert.deepEqual(published(key('c', 300, now), key('b', -10), key('a', -100_000, now)), ['b'])
  })

  it('are not ended by a successor that leaked before it signed', () => {
    assert.deepEqual(published(key('b', -1000, now), key('a', -100_000)), ['a'])
  })

  it('are none where none is', () => {
    assert.deepEqual(published(), [])
  })

  it('are there before they sign for longer than anybody may keep the list', () => {
    assert.ok(publishedBeforeSeconds >= 2 * readJwks.maxAgeSeconds)
  })

  it('are of the two algorithms that Theriac signs with, to the letter', () => {
    assert.deepEqual(['EdDSA', 'RS256', 'eddsa', 'HS256', 'none', ''].filter(isAlgorithm), ['EdDSA', 'RS256'])
  })
})
