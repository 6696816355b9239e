import { isIPv4, isIPv6 } from 'node:net'

/** A network as it is kept, or why what was written is none. */
type ReadNetwork = { readonly network: string } | { readonly fault: string }

type Bits = { readonly value: bigint; readonly width: 32 | 128 }

const v4Mapped = 0xffffn << 32n

/**
 * Reads an address or a network in CIDR notation (RFC 4632, RFC 4291 §2.3) as a network. An address is the network of
 * itself alone; an IPv4 address in IPv6's clothes (RFC 4291 §2.5.5.2) is what it wears them over, for that is how its
 * requests are seen.
 */
export function readNetwork(written: string): ReadNetwork {
  const [address = '', mask, ...more] = written.split('/')
  const bits = readAddress(address)
  if (bits === undefined || more.length > 0)
    return { fault: 'is no address and no network such as 192.0.2.0/24' }
  if (mask !== undefined && !/^(0|[1-9][0-9]{0,2})$/.test(mask))
    return { fault: 'has no number after its slash' }
  const length = mask === undefined ? bits.width : Number(mask)
  if (length > bits.width) return { fault: `has more than ${bits.width} bits after its slash` }
  const { value, width, prefix } = unmapped(bits, length)
  if (prefix === 0) return { fault: 'is everywhere: to allow that, allow all' }
  const free = BigInt(width - prefix)
  const first = (value >> free) << free
  if (first !== value)
    return {
      fault: `is an address within ${write(first, width)}/${prefix}: write that, or the address alone`,
    }
  return { network: `${write(value, width)}/${prefix}` }
}

function unmapped({ value, width }: Bits, prefix: number): Bits & { readonly prefix: number } {
  const isMapped = width === 128 && prefix >= 96 && value >> 32n === v4Mapped >> 32n
  return isMapped ? { value: value & 0xffffffffn, width: 32, prefix: prefix - 96 } : { value, width, prefix }
}

function readAddress(text: string): Bits | undefined {
  if (isIPv4(text)) return { value: join(text.split('.').map(Number), 8n), width: 32 }
  // A zone ("%eth0") means something to one machine alone.
  if (!isIPv6(text) || text.includes('%')) return undefined
  const [head = '', tail = ''] = compressed(text).split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0)
  return { value: join([...left, ...zeros, ...right], 16n), width: 128 }
}

// In hexadecimal alone, as short as it can be written (RFC 5952).
function compressed(text: string): string {
  return new URL(`http://[${text}]`).hostname.slice(1, -1)
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

function join(parts: readonly number[], bitsOfPart: bigint): bigint {
  return parts.reduce((value, part) => (value << bitsOfPart) | BigInt(part), 0n)
}

function write(value: bigint, width: 32 | 128): string {
  const part = width === 32 ? 8n : 16n
  const parts = Array.from({ length: width === 32 ? 4 : 8 }, (_, place) => {
    const above = BigInt(width) - part * BigInt(place + 1)
    return (value >> above) & ((1n << part) - 1n)
  })
  return width === 32 ? parts.join('.') : compressed(parts.map((one) => one.toString(16)).join(':'))
}
