import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import { raise } from '../raise.ts'

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'] as const

/** Answers every other method at the addresses of these endpoints with 405 and Allow (RFC 9110 §15.5.6). */
export function refuseOtherMethods(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const byPath = Map.groupBy(
    endpoints.flatMap((endpoint) =>
      [endpoint.path, ...(endpoint.aliases ?? [])].map((path) => ({ path, endpoint })),
    ),
    ({ path }) => path,
  )
  for (const [path, mounted] of byPath) {
    const taken = new Set<string>(mounted.map(({ endpoint }) => endpoint.method))
    const [first] = mounted
    const refuse = async () => raise('request.wrong_method', { headers: { allow: [...taken].join(', ') } })
    app.route({
      method: methods.filter((method) => !taken.has(method)),
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: first === undefined ? {} : { endpoint: first.endpoint },
      // Before the body is read: what is wrong with that is beside the point.
      onRequest: refuse,
      handler: refuse,
    })
  }
}
