import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLoopbackAddress, isPublicAddress } from './reachable-address.ts'

const refused = {
  'this machine': '127.0.0.1 127.255.255.254 ::1 0.0.0.0 0.1.2.3 ::',
  'a private network': '10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 fc00::1 fdff:ffff::1',
  'the network of a carrier': '100.64.0.1 100.127.255.254 100.100.100.200',
  'the machines of one link': '169.254.0.1 169.254.169.254 fe80::1 febf::1 fec0::1',
  'what clouds tell their own machines':
    '169.254.169.254 169.254.170.2 fd00:ec2::254 168.63.129.16 192.0.0.192',
  groups: '224.0.0.1 239.255.255.255 ff02::1 ff0e::1',
  'everybody, or what is kept for later': '255.255.255.255 240.0.0.1 4000::1 5f00::1 e000::1',
  'documentation and measuring':
    '192.0.2.1 198.51.100.1 203.0.113.1 198.18.0.1 198.19.255.255 2001:db8::1 3fff::1 2001:2::1',
  'IPv4 in the clothes of IPv6':
    '::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1::1 2001:0:a00:1::1',
  'nothing at all': 'localhost 127.1 0x7f000001 2130706433 0177.0.0.1 256.1.1.1 fe80::1%eth0 100::1',
}

describe('an address that a stranger names', () => {
  for (const [what, addresses] of Object.entries(refused)) {
    it(`is not reached where it is that of ${what}`, () => {
      for (const address of addresses.split(' ')) assert.equal(isPublicAddress(address), false, address)
    })
  }

  it('is reached where it is one of the public internet, up to the edges of the others', () => {
    for (const address of [
      ...[
        '1.1.1.1',
        '8.8.8.8',
        '9.255.255.255',
        '11.0.0.0',
        '100.63.255.255',
        '100.128.0.0',
        '126.255.255.255',
      ],
      ...['128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
      ...[
        '198.17.255.255',
        '198.20.0.0',
        '223.255.255.255',
        '2606:4700::1111',
        '2a00:1450::1',
        '2001:4860::8888',
      ],
    ]) {
      assert.equal(isPublicAddress(address), true, address)
    }
  })

  it('is this machine’s own in either family', () => {
    for (const address of ['127.0.0.1', '127.8.8.8', '::1']) assert.equal(isLoopbackAddress(address), true)
    for (const address of ['10.0.0.1', '::2', 'localhost', ''])
      assert.equal(isLoopbackAddress(address), false)
  })
})
