import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Caller } from './actor.ts'

const mostOfUserAgent = 200

/** Where a request comes from: its address, and what it says of its program, cut to what is kept. */
export function callerOf(request: FastifyRequest): Caller {
  return { address: addressOf(request), userAgent: request.headers['user-agent']?.slice(0, mostOfUserAgent) }
}

// Behind a proxy it is a word of a header: with a port, with the zone of a link, or no address at all.
function addressOf({ ip, socket }: FastifyRequest): string {
  const named = /^\[(.+)\]:\d+$/.exec(ip)?.[1] ?? /^[\d.]+(?=:\d+$)/.exec(ip)?.[0] ?? ip
  const address = isIP(named) === 0 ? socket.remoteAddress : named
  return address?.split('%')[0] ?? '0.0.0.0'
}
