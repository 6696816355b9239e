import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blockSeconds, bucketsOf } from './throttle.ts'

describe('slowing down after wrong secrets', () => {
  it('leaves the first ten for a client, and the first hundred for an address, free', () => {
    const { atAddress, ofClient } = bucketsOf('192.0.2.7', 'x')
    assert.equal(ofClient.free, 10)
    assert.equal(atAddress.free, 100)
    assert.equal(blockSeconds(0, 10), 0)
    assert.equal(blockSeconds(10, 10), 0)
    assert.equal(blockSeconds(11, 10), 2)
  })

  it('doubles with each one more, up to a quarter of an hour, however many they become', () => {
    const waits = Array.from({ length: 12 }, (_, more) => blockSeconds(11 + more, 10))
    assert.deepEqual(waits, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    assert.equal(blockSeconds(2_000_000_000, 10), 900)
  })

  it('counts for the address and for the client there, never for the client alone', () => {
    const here = bucketsOf('192.0.2.7', 'x')
    const there = bucketsOf('192.0.2.8', 'x')
    assert.notEqual(here.atAddress.name, there.atAddress.name)
    assert.notEqual(here.ofClient.name, there.ofClient.name)
    assert.notEqual(here.ofClient.name, bucketsOf('192.0.2.7', 'y').ofClient.name)
  })

  it('does not let a client id pass for another client, another address, or an address’s own count', () => {
    const names = [
      bucketsOf('192.0.2.7', 'x'),
      bucketsOf('192.0.2.7', 'x at 192.0.2.8'),
      bucketsOf('192.0.2.8', 'x'),
      bucketsOf('192.0.2.8', 'x at 192.0.2.7'),
    ].flatMap(({ atAddress, ofClient }) => [atAddress.name, ofClient.name])
    assert.equal(new Set(names).size, 6)
  })

  it('keeps the count’s name short, were the client id a whole book', () => {
    assert.ok(bucketsOf('192.0.2.7', 'x'.repeat(60_000)).ofClient.name.length < 200)
  })

  it('does not write down what stands in the place of the client id, which may be a secret', () => {
    assert.ok(!bucketsOf('192.0.2.7', 'thr_mistaken').ofClient.name.includes('mistaken'))
  })

  for (const [one, other] of [
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:db8::1', '2001:db8:0:0:1::'],
    ['::1', '0:0:0:0:0:0:0:2'],
    ['fe80::1', 'fe80::2%eth0'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2::'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['192.0.2.7', '::FFFF:192.0.2.7'],
  ] as const) {
    it(`counts ${one} and ${other} together`, () => {
      assert.equal(bucketsOf(one, 'x').atAddress.name, bucketsOf(other, 'x').atAddress.name)
    })
  }

  for (const [one, other] of [
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:db9::1'],
    ['::1', '1::1'],
    ['192.0.2.7', '192.0.2.8'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.8'],
  ] as const) {
    it(`counts ${one} and ${other} apart`, () => {
      assert.notEqual(bucketsOf(one, 'x').atAddress.name, bucketsOf(other, 'x').atAddress.name)
    })
  }
})
