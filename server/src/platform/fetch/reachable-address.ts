import { BlockList, isIP } from 'node:net'

/*
 * IANA's registry of special-purpose IPv4 addresses (RFC 6890 as updated), groups included, and 168.63.129.16, at which
 * Azure answers its own machines alone.
 */
const specialIpv4 = `
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24
  192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
  224.0.0.0/4 240.0.0.0/4 168.63.129.16/32`

/*
 * Of IPv6 only what is given out as global unicast can be reached (RFC 4291 §2.4): so no loopback, no mapped or
 * translated IPv4, no link-local, unique local or multicast address. Of that part these are special: protocols and
 * tunnels (Teredo among them), documentation, 6to4.
 */
const globalIpv6 = '2000::/3'
const specialIpv6 = '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20'

const special = blockListOf(`${specialIpv4} ${specialIpv6}`)
const global = blockListOf(globalIpv6)
const loopback = blockListOf('127.0.0.0/8 ::1/128')

/** Whether an address is one of the public internet, at which somebody else's server can be. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address)
  return family === 6 && global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** Whether an address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function blockListOf(networks: string): BlockList {
  const list = new BlockList()
  for (const network of networks.trim().split(/\s+/)) {
    const [address = '', prefix] = network.split('/')
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}
