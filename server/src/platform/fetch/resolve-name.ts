import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'

/**
 * Finds the addresses of a name in the DNS, and nowhere else: what the machine's own file of hosts says is no business
 * of a stranger. A look-up that hangs holds no thread, as the system's own would.
 * @returns none where there are none, or nobody answers
 */
export async function resolveName(name: string): Promise<readonly string[]> {
  if (isIP(name) !== 0) return [name]
  // RFC 6761 §6.3.
  if (/^(.+\.)?localhost\.?$/.test(name)) return ['127.0.0.1', '::1']
  const resolver = new Resolver({ timeout: 1_000, tries: 2 })
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}
