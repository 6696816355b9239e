import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from './new-id.ts'
import { newReadableCode } from './readable-code.ts'

describe('a new id', () => {
  const now = new Date('2026-11-21T10:00:00Z')

  it('is a UUID of version 7 that carries its time', () => {
    const id = newId(now)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), now.getTime())
  })

  it('is never the same twice, and sorts by its time', () => {
    const ids = Array.from({ length: 1000 }, () => newId(now))
    assert.equal(new Set(ids).size, 1000)
    assert.deepEqual(ids.toSorted(), ids, 'those of one millisecond sort as they were made')
    const later = newId(new Date(now.getTime() + 1))
    assert.ok(ids.every((id) => id < later))
  })
})

describe('a code for people', () => {
  it('has no letter that is mistaken for another when it is read out', () => {
    for (let time = 0; time < 200; time++)
      assert.match(newReadableCode(), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  })
})
