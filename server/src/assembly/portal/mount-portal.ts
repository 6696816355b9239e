import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // The theme's variables are set in a style element by the page itself.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const pageHeaders = {
  'content-security-policy': policy,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

const notPages =
  /^\/(api|oauth|verification|identity|\.well-known|healthz|readyz|metrics|mailbox|print|fhir|assets)(\/|$)/

const notServed = new Set(['assets', 'index.html', 'manifest.json'])

/** Answers with the page of the portal where a person's browser asks for one; undefined where it does not. */
type AnswerPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined

/** Mounts what a build of the portal consists of. Its page answers at every address that no endpoint has. */
export async function mountPortal(app: FastifyInstance, folder: string): Promise<AnswerPage> {
  const page = readFileSync(join(folder, 'index.html'))
  await app.register(async (portal) => {
    // Named by its content, so it never changes; compressed once, when it was built.
    await portal.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      index: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    })
    for (const name of readdirSync(folder).filter((one) => !notServed.has(one))) {
      portal.get(`/${name}`, (_, reply) =>
        reply.sendFile(name, folder, { cacheControl: false }).header('cache-control', 'no-cache'),
      )
    }
  })
  return (request, reply) => {
    if (!asksForPage(request)) return undefined
    return reply.headers(pageHeaders).type('text/html; charset=utf-8').send(page)
  }
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const path = url.split('?')[0] ?? url
  return path === '/' || (!notPages.test(path) && (headers.accept ?? '').includes('text/html'))
}
