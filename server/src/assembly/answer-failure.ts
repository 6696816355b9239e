import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { OAuthRefusal } from '../access/oauth-refusal.ts'
import { asRefusal, refusalReply } from '../access/refusal-reply.ts'
import type { Log } from '../platform/log/create-log.ts'

/** Makes the answer to failed requests, and the log line of those that we must look at. */
export function answerFailure(log: Log, docs: string) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, mediaType, headers, body } = refusalReply(
      error,
      request.routeOptions.config.endpoint,
      request.id,
      docs,
    )
    if (status >= 500 && !(error instanceof OAuthRefusal)) {
      const { code } = asRefusal(error)
      const line = { reference: request.id, path: request.routeOptions.url, code }
      if (code === 'server.failed') log.error({ ...line, failure: describeFailure(error) }, 'failed')
      else log.warn(line, 'refused')
    }
    return reply.code(status).headers(headers).type(mediaType).send(JSON.stringify(body))
  }
}

/** A failure for the log: name, message and place, but nothing that the database quotes of a row. */
function describeFailure(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'Something that is no error was thrown.' }
  const code = 'code' in error ? String(error.code) : undefined
  if (error instanceof pg.DatabaseError) {
    // Its message can quote a value: the place says enough.
    const { routine, table, constraint, stack = '' } = error
    return { name: error.name, code, routine, table, constraint, stack: stack.slice(stack.indexOf('\n') + 1) }
  }
  return { name: error.name, message: error.message, code, stack: error.stack }
}
