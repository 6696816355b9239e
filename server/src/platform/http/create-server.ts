import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer as createProbe } from 'node:net'
import { createSecureContext } from 'node:tls'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Config } from '../config/config.ts'
import { Fault } from '../fault.ts'
import type { Log } from '../log/create-log.ts'
import { namedInLog } from './logged-client.ts'

type Parts = {
  readonly config: Config
  readonly log: Log
  /** Answers a request that failed. */
  readonly answerFailure: (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply
  /** Reads a body of application/x-www-form-urlencoded. */
  readonly parseForm: (text: string) => unknown
  /** Called for each request that has been answered: the address's pattern, never the address itself. */
  readonly measure: (request: FastifyRequest, reply: FastifyReply, pattern: string) => void
}

const largestBodyBytes = 64 * 1024

/** Makes the HTTP server: its limits, its log, and how it fails; what it serves is mounted by others. */
export function createServer({ config, log, answerFailure, parseForm, measure }: Parts): FastifyInstance {
  // Tells this run of this node from all others; the rest of a reference is a count.
  const node = randomBytes(6).toString('base64url')
  let requests = 0
  const app: FastifyInstance = Fastify({
    ...(config.tls === undefined ? {} : { https: readTls(config.tls) }),
    trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
    bodyLimit: largestBodyBytes,
    requestTimeout: 30_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    exposeHeadRoutes: false,
    genReqId: () => `${node}-${(requests++).toString(36)}`,
    // A serial number is percent-encoded and may be three times as long: longer ones get a clear 422.
    routerOptions: { maxParamLength: 500 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error, request, reply) => {
      answerFailure(error, request, reply)
    },
  })
  app.register(cookie)
  // The types of mounted answers are the contract's affair, not the framework's.
  app.setValidatorCompiler(() => () => true)
  app.setErrorHandler((error, request, reply) => answerFailure(error, request, reply))
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, parseForm(String(body)))
    } catch (error) {
      done(error instanceof Error ? error : new Error('The form cannot be read.'))
    }
  })
  app.removeContentTypeParser('text/plain')
  // These run at each request, and wait for nothing: with a callback they cost half of what a promise does.
  app.addHook('onSend', (_, reply, payload, done) => {
    reply.header('x-content-type-options', 'nosniff')
    if (config.publicUrl.startsWith('https:')) {
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    }
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const pattern = request.routeOptions.url ?? 'none'
    measure(request, reply, pattern)
    log.info(describeAnswer(request, reply, pattern), 'answered')
    done()
  })
  return app
}

function describeAnswer(request: FastifyRequest, reply: FastifyReply, path: string) {
  const { id: reference, method } = request
  const ms = Math.round(reply.elapsedTime)
  return { reference, method, path, status: reply.statusCode, ms, ...namedInLog(request) }
}

/**
 * Reads the certificate and its key.
 * @throws Fault when they cannot be read, or do not belong together
 */
export function readTls(tls: NonNullable<Config['tls']>): { readonly cert: Buffer; readonly key: Buffer } {
  const files = readTlsFiles(tls)
  try {
    createSecureContext(files)
    return files
  } catch (error) {
    throw new Fault(
      'TLS_CERT and TLS_KEY do not hold a certificate and its key: name two files in PEM that belong together.',
      {
        cause: error,
      },
    )
  }
}

function readTlsFiles(tls: NonNullable<Config['tls']>) {
  try {
    return { cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) }
  } catch (error) {
    throw new Fault('TLS_CERT or TLS_KEY cannot be read: check that both files are there and readable.', {
      cause: error,
    })
  }
}

/**
 * Looks whether the server will be able to listen, before anything is made for it.
 * @throws Fault as `listen` does
 */
export async function demandFreePort({ host, port }: Address): Promise<void> {
  const probe = createProbe()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
  } catch (error) {
    throw asFault(error, { host, port })
  }
  await new Promise((resolve) => probe.close(resolve))
}

/**
 * Starts to listen.
 * @throws Fault when the port is taken or not permitted, or the address is not this machine's
 */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw asFault(error, { host, port })
  }
}

type Address = Pick<Config, 'host' | 'port'>

function asFault(error: unknown, { host, port }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new Fault(`Port ${port} is taken: set PORT to a free one, or stop what listens there.`)
  }
  if (code === 'EACCES') {
    return new Fault(`Port ${port} needs rights that this user lacks: set PORT to 1024 or more.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Fault(`HOST is "${host}", which is no address of this machine: set it to one, or to 0.0.0.0.`)
  }
  return error
}
