import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isAllowed, readNetworks } from './read-networks.ts'

describe('the addresses from where equipment may ask', () => {
  it('are read line by line, empty lines left out', () => {
    const networks = ['192.0.2.7', '198.51.100.0/24', '2001:db8::/32', '::1']
    assert.deepEqual(readNetworks(` ${networks.join(' \n\n')}\n`), { networks })
    assert.deepEqual(readNetworks('192.0.2.7, 192.0.2.8'), { networks: ['192.0.2.7', '192.0.2.8'] })
    assert.deepEqual(readNetworks(' \n'), { networks: [] })
  })

  it('name the first line that is none, and what is wrong with it', () => {
    const faultOf = (typed: string) => {
      const read = readNetworks(`192.0.2.7\n${typed}\n!`)
      return 'fault' in read ? `${read.line} ${read.fault}` : 'none'
    }
    for (const wrong of [
      'pharmacy.example',
      '192.0.2',
      '192.0.2.256',
      '192.0.2.0/x',
      '192.0.2.0/08',
      '2001:db8::1::2',
      'fe80::1%eth0',
    ]) {
      assert.equal(faultOf(wrong), `${wrong} address`)
    }
    assert.equal(faultOf('192.0.2.0/33'), '192.0.2.0/33 bits')
    assert.equal(faultOf('192.0.2.7/24'), '192.0.2.7/24 within')
    for (const all of ['0.0.0.0/0', '::/0', '::ffff:0.0.0.0/96'])
      assert.equal(faultOf(all), `${all} everywhere`)
  })

  it('tell whether the address that was used last is among them', () => {
    assert.ok(isAllowed(['192.0.2.0/24'], '192.0.2.7'))
    assert.ok(!isAllowed(['192.0.2.0/24'], '192.0.3.7'))
    assert.ok(isAllowed(['198.51.100.1', '2001:db8::/32'], '2001:db8:1::1'))
    assert.ok(!isAllowed(['192.0.2.0/24'], '::1'))
    assert.ok(isAllowed(['192.0.2.7'], '::ffff:192.0.2.7'))
    assert.ok(isAllowed(['192.0.2.7'], 'somewhere'), 'nobody is warned of what cannot be read')
  })
})
