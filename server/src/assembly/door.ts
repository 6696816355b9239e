import type { FastifyInstance } from 'fastify'
import { raise } from '../access/raise.ts'

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The demo answers only under the names of this computer, so that no page of a foreign name can reach it. */
export function demandOwnHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (!ownNames.has(name)) raise('request.wrong_host')
  })
}

/** A server that is stopping finishes what runs and takes nothing new. */
export function demandRunning(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isStopping()) return
    reply.header('connection', 'close')
    if (request.routeOptions.url !== '/healthz') raise('server.stopping', { headers: { 'retry-after': '5' } })
  })
}
