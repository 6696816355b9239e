import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createKeyring } from './keyring.ts'

const first = 'the first secret of these tests, made up'
const second = 'the second secret of these tests, made up'

describe('the keys of an installation', () => {
  it('are the same on every node that has the same secret', () => {
    const here = createKeyring([first]).newest
    const there = createKeyring([first]).newest
    assert.equal(here.id, there.id)
    assert.deepEqual(here.hmac('thr_x'), there.hmac('thr_x'))
    assert.equal(there.open(here.seal(Buffer.from('key'), 'one'), 'one').toString(), 'key')
  })

  it('are found by their id after a newer secret was put before', () => {
    const { id } = createKeyring([first]).newest
    const rotated = createKeyring([second, first])
    assert.notEqual(rotated.newest.id, id)
    assert.equal(rotated.find(id)?.id, id)
    assert.equal(createKeyring([second]).find(id), undefined)
  })

  it('open nothing that was changed, cut, sealed for another purpose, or under another secret', () => {
    const { newest } = createKeyring([first])
    const sealed = newest.seal(Buffer.from('a private key'), 'key 1')
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20)
    assert.throws(() => newest.open(changed, 'key 1'))
    assert.throws(() => newest.open(sealed.subarray(0, -1), 'key 1'))
    assert.throws(() => newest.open(sealed, 'key 2'))
    assert.throws(() => createKeyring([second]).newest.open(sealed, 'key 1'))
  })

  it('never seal the same thing alike twice', () => {
    const { newest } = createKeyring([first])
    assert.notDeepEqual(newest.seal(Buffer.from('x'), 'c'), newest.seal(Buffer.from('x'), 'c'))
  })
})
