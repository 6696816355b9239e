import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../actor.ts'

const mostOfUserAgent = 200

/** Where a request comes from: its address, and what it says of its program, cut to what is kept. */
export function callerOf(request: FastifyRequest): Caller {
  return { address: addressOf(request), userAgent: request.headers['user-agent']?.slice(0, mostOfUserAgent) }
}

// Behind a proxy it is a word of a header: with a port, with the zone of a link, or no address at all.
function addressOf({ ip, socket }: FastifyRequest): string {
  const named = /^\[(.+)\]:\d+$/.exec(ip)?.[1] ?? /^[\d.]+(?=:\d+$)/.exec(ip)?.[0] ?? ip
  const address = isIP(named) === 0 ? socket.remoteAddress : named
  return asIpv4IfMapped(address?.split('%')[0] ?? '0.0.0.0')
}

// A server that listens for both families sees IPv4 as ::ffff:192.0.2.7, which is in no IPv4 network.
function asIpv4IfMapped(address: string): string {
  if (!/ffff:/i.test(address)) return address
  const { hostname } = new URL(`http://[${address}]`)
  const [, high, low] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? []
  if (high === undefined || low === undefined) return address
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [first >> 8, first & 255, second >> 8, second & 255].join('.')
}
