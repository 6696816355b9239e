import { hash } from 'node:crypto'
import { isIP } from 'node:net'

/** A count of wrong secrets, and how many are free in a quarter of an hour. */
export type Bucket = { readonly name: string; readonly free: number }

export const windowSeconds = 900

const longestBlockSeconds = 900

/**
 * Where a wrong secret is counted: for the address, and for the client at this address. Never for the client alone,
 * whose id is public: nobody who merely knows it can stop the client.
 */
export function bucketsOf(address: string, clientId: string): { atAddress: Bucket; ofClient: Bucket } {
  const network = networkOf(address)
  return {
    atAddress: { name: `address ${network}`, free: 100 },
    // Hashed: who mistakes the fields sends a secret in the place of the client id.
    ofClient: { name: `client ${hash('sha256', clientId, 'base64url')} at ${network}`, free: 10 },
  }
}

/** How long the bucket is closed after so many wrong secrets: twice as long after each one more. */
export function blockSeconds(failures: number, free: number, longest = longestBlockSeconds): number {
  return failures <= free ? 0 : Math.min(longest, 2 ** Math.min(failures - free, 20))
}

/** What addresses are counted by: whoever has one IPv6 address mostly has its /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
