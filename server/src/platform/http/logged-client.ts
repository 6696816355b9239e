import type { FastifyRequest } from 'fastify'

const clients = new WeakMap<FastifyRequest, string>()

/** Has the line in the log that tells of this request name the client that has proved itself in it. */
export function nameInLog(request: FastifyRequest, clientId: string): void {
  clients.set(request, clientId)
}

/** The client that the line in the log names; none where nobody has proved himself. */
export function namedInLog(request: FastifyRequest): { readonly client?: string } {
  const client = clients.get(request)
  return client === undefined ? {} : { client }
}
