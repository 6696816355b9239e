import type { FastifyInstance } from 'fastify'
import { raise, retryAfter } from '../access/raise.ts'

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The demo answers only under the names of this computer, and to no page of another site that a browser has open. */
export function demandOwnHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (!ownNames.has(name) || request.headers['sec-fetch-site'] === 'cross-site') raise('request.wrong_host')
  })
}

/** A server that is stopping finishes what runs and takes nothing new. */
export function demandRunning(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onRequest', (request, _, done) => {
    if (!isStopping() || request.routeOptions.url === '/healthz') return done()
    return raise('server.stopping', retryAfter(5))
  })
  // What was under way, too: a connection that its client keeps open would hold up the stop.
  app.addHook('onSend', (_, reply, payload, done) => {
    if (isStopping()) reply.header('connection', 'close')
    done(null, payload)
  })
}
