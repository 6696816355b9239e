/** What is wrong with a line: no address, no number after its slash, too many bits, everywhere, or within a network. */
export type NetworkFault = 'address' | 'mask' | 'bits' | 'everywhere' | 'within'

type Bits = { readonly value: bigint; readonly width: 32 | 128 }

/** A network: its first address as a number, how wide an address is, and how many of its bits it holds to. */
export type Network = Bits & { readonly prefix: number }

/**
 * Reads an address or a network in CIDR notation (RFC 4632, RFC 4291 §2.3) as a network. An address is the network of
 * itself alone; an IPv4 address in IPv6's clothes (RFC 4291 §2.5.5.2) is what it wears them over, for that is how its
 * requests are seen.
 */
export function readNetwork(written: string): Network | NetworkFault {
  const [address = '', mask, ...more] = written.split('/')
  const bits = readAddress(address)
  if (bits === undefined || more.length > 0) return 'address'
  if (mask !== undefined && !/^(0|[1-9]\d{0,2})$/.test(mask)) return 'mask'
  const length = mask === undefined ? bits.width : Number(mask)
  if (length > bits.width) return 'bits'
  const network = unmapped(bits, length)
  if (network.prefix === 0) return 'everywhere'
  return firstOf(network) === network.value ? network : 'within'
}

/** The network in which an address lies that is written with fewer bits than it has. */
export function networkAround(written: string): string {
  const [address = '', mask] = written.split('/')
  const bits = readAddress(address)
  if (bits === undefined) return written
  const network = unmapped(bits, Number(mask ?? bits.width))
  return writeNetwork({ ...network, value: firstOf(network) })
}

/** A network in its one spelling (RFC 5952 for IPv6). */
export function writeNetwork({ value, width, prefix }: Network): string {
  const bitsOfPart = width === 32 ? 8n : 16n
  const parts = Array.from({ length: width === 32 ? 4 : 8 }, (_, place) => {
    const above = BigInt(width) - bitsOfPart * BigInt(place + 1)
    return (value >> above) & ((1n << bitsOfPart) - 1n)
  })
  const address = width === 32 ? parts.join('.') : compressed(parts.map((one) => one.toString(16)).join(':'))
  return `${address}/${prefix}`
}

/** Whether a network, or an address, lies wholly in another. */
export function liesIn(inner: Network, outer: Network): boolean {
  const free = BigInt(outer.width - outer.prefix)
  return inner.width === outer.width && inner.value >> free === outer.value >> free
}

function firstOf({ value, width, prefix }: Network): bigint {
  const free = BigInt(width - prefix)
  return (value >> free) << free
}

const mappedPrefix = 0xffffn

function unmapped({ value, width }: Bits, prefix: number): Network {
  const isMapped = width === 128 && prefix >= 96 && value >> 32n === mappedPrefix
  return isMapped ? { value: value & 0xffffffffn, width: 32, prefix: prefix - 96 } : { value, width, prefix }
}

function readAddress(text: string): Bits | undefined {
  if (text.includes(':')) return readIpv6(text)
  const parts = text.split('.').map((part) => (/^(0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256))
  if (parts.length !== 4 || parts.some((part) => part > 255)) return undefined
  return { value: join(parts, 8n), width: 32 }
}

// A zone ("%eth0") means something to one machine alone.
function readIpv6(text: string): Bits | undefined {
  if (!/^[0-9a-fA-F:.]+$/.test(text) || !URL.canParse(`http://[${text}]`)) return undefined
  const [head = '', tail = ''] = compressed(text).split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0)
  return { value: join([...left, ...zeros, ...right], 16n), width: 128 }
}

// In hexadecimal alone, as short as it can be written.
function compressed(text: string): string {
  return new URL(`http://[${text}]`).hostname.slice(1, -1)
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

function join(parts: readonly number[], bitsOfPart: bigint): bigint {
  return parts.reduce((value, part) => (value << bitsOfPart) | BigInt(part), 0n)
}
