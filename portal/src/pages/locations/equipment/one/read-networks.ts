/** What is wrong with a line: no address, too many bits, everywhere, or an address in the middle of a network. */
export type NetworkFault = 'address' | 'bits' | 'everywhere' | 'within'

type Bits = { readonly value: bigint; readonly width: 32 | 128 }
type Network = Bits & { readonly prefix: number }

export type ReadNetworks =
  | { readonly networks: string[] }
  | { readonly fault: NetworkFault; readonly line: string }

/** Reads the addresses and networks that were typed, one on each line; the first that is none is named. */
export function readNetworks(typed: string): ReadNetworks {
  const lines = typed.split(/[\n,;]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  for (const line of lines) {
    const network = readNetwork(line)
    if (typeof network === 'string') return { fault: network, line }
  }
  return { networks: lines }
}

/** Whether an address lies in one of the networks; where either cannot be read, it does. */
export function isAllowed(networks: readonly string[], address: string): boolean {
  const asked = readNetwork(address)
  if (typeof asked === 'string') return true
  return networks.map(readNetwork).some((network) => {
    if (typeof network === 'string') return true
    const free = BigInt(network.width - network.prefix)
    return network.width === asked.width && network.value >> free === asked.value >> free
  })
}

function readNetwork(line: string): Network | NetworkFault {
  const [address = '', mask, ...more] = line.split('/')
  const bits = readAddress(address)
  if (bits === undefined || more.length > 0) return 'address'
  if (mask !== undefined && !/^\d{1,3}$/.test(mask)) return 'address'
  const length = mask === undefined ? bits.width : Number(mask)
  if (length > bits.width) return 'bits'
  const network = unmapped(bits, length)
  if (network.prefix === 0) return 'everywhere'
  const free = BigInt(network.width - network.prefix)
  return (network.value >> free) << free === network.value ? network : 'within'
}

const mappedPrefix = 0xffffn

// An IPv4 address in IPv6's clothes is that IPv4 address (RFC 4291 §2.5.5.2).
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

// The browser knows how to read one, and writes it in hexadecimal alone (RFC 5952).
function readIpv6(text: string): Bits | undefined {
  if (!/^[0-9a-fA-F:.]+$/.test(text) || !URL.canParse(`http://[${text}]`)) return undefined
  const [head = '', tail = ''] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::')
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [left, right] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0)
  return { value: join([...left, ...zeros, ...right], 16n), width: 128 }
}

function join(parts: readonly number[], bitsOfPart: bigint): bigint {
  return parts.reduce((value, part) => (value << bitsOfPart) | BigInt(part), 0n)
}
