import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookies that Theriac sets: of a session, of a sign-in between password and code, and of a browser that is known. */
type CookieName = '__Host-theriac-session' | '__Host-theriac-sign-in' | '__Host-theriac-browser'

/** The cookies of a request, and of its answer. */
export type Cookies = {
  read(name: CookieName): string | undefined
  /** Kept so long or, where nothing is said, until the browser is closed; the server ends what it stands for before. */
  set(name: CookieName, value: string, maxAgeSeconds?: number): void
  clear(name: CookieName): void
}

// __Host- (RFC 6265bis §4.1.3.2): secure, of this host alone, for all its paths. Strict: no other site's page sends it.
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

/** Reads the cookies of a request, and sets those of its answer, all alike. */
export function cookiesOf(request: FastifyRequest, reply: FastifyReply): Cookies {
  return {
    read: (name) => request.cookies[name],
    set: (name, value, maxAge) =>
      void reply.setCookie(name, value, maxAge === undefined ? attributes : { ...attributes, maxAge }),
    clear: (name) => void reply.clearCookie(name, attributes),
  }
}
