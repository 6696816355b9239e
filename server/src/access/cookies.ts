import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookies that Theriac sets: of a session, and of a sign-in between password and code. */
export type CookieName = '__Host-theriac-session' | '__Host-theriac-sign-in'

/** The cookies of a request, and of its answer. */
export type Cookies = {
  read(name: CookieName): string | undefined
  /** Kept until the browser is closed; the server ends what it stands for before. */
  set(name: CookieName, value: string): void
  clear(name: CookieName): void
}

// __Host- (RFC 6265bis §4.1.3.2): secure, of this host alone, for all its paths. Strict: no other site's page sends it.
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

/** Reads the cookies of a request, and sets those of its answer, all alike. */
export function cookiesOf(request: FastifyRequest, reply: FastifyReply): Cookies {
  return {
    read: (name) => request.cookies[name],
    set: (name, value) => void reply.setCookie(name, value, attributes),
    clear: (name) => void reply.clearCookie(name, attributes),
  }
}
