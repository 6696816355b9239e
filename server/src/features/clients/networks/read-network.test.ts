import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readNetwork } from './read-network.ts'

describe('an allowed network', () => {
  it('is kept in one spelling, an address as the network of itself', () => {
    const spellings = [
      ['192.0.2.7', '192.0.2.7/32'],
      ['192.0.2.0/24', '192.0.2.0/24'],
      ['10.0.0.0/8', '10.0.0.0/8'],
      ['128.0.0.0/1', '128.0.0.0/1'],
      ['2001:DB8::7', '2001:db8::7/128'],
      ['2001:db8:0:0:0:0:0:0/32', '2001:db8::/32'],
      ['::1', '::1/128'],
      ['fe80::/10', 'fe80::/10'],
    ] as const
    for (const [written, network] of spellings) assert.deepEqual(readNetwork(written), { network })
  })

  it('is an IPv4 network where it is one in the clothes of IPv6', () => {
    for (const [written, network] of [
      ['::ffff:192.0.2.7', '192.0.2.7/32'],
      ['::ffff:c000:0200/120', '192.0.2.0/24'],
      ['::FFFF:192.0.2.7/128', '192.0.2.7/32'],
    ] as const) {
      assert.deepEqual(readNetwork(written), { network })
    }
  })

  it('is refused where it is none, with what to write in its place', () => {
    const faults = [
      ['', /is no address/],
      ['192.0.2', /is no address/],
      ['192.0.2.256', /is no address/],
      ['010.0.0.1', /is no address/],
      ['example.org', /is no address/],
      ['192.0.2.0/24/8', /is no address/],
      ['fe80::1%eth0', /is no address/],
      ['2001:db8::1::2', /is no address/],
      ['192.0.2.0/', /no number after its slash/],
      ['192.0.2.0/024', /no number after its slash/],
      ['192.0.2.0/255.255.255.0', /no number after its slash/],
      ['192.0.2.0/33', /more than 32 bits/],
      ['2001:db8::/129', /more than 128 bits/],
      ['192.0.2.7/24', /within 192\.0\.2\.0\/24: write that/],
      ['2001:db8::7/32', /within 2001:db8::\/32: write that/],
      ['::ffff:192.0.2.7/120', /within 192\.0\.2\.0\/24: write that/],
      ['0.0.0.0/0', /is everywhere/],
      ['10.0.0.0/0', /is everywhere/],
      ['::/0', /is everywhere/],
      ['::ffff:0:0/96', /is everywhere/],
    ] as const
    for (const [written, fault] of faults) {
      const read = readNetwork(written)
      assert.match('fault' in read ? read.fault : JSON.stringify(read), fault, written)
    }
  })
})
