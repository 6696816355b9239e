import { backgroundHeader, inBackground } from '@theriac/contract/background-header.ts'
import type { Access, AnswerOf, Endpoint, InputOf } from '@theriac/contract/endpoint.ts'
import { organisationHeader } from '@theriac/contract/organisation-header.ts'
import type { Permission } from '@theriac/contract/permissions.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Machine, Person } from '../actor.ts'
import { nameInLog } from '../../platform/http/logged-client.ts'
import { inputCheck } from './check-input.ts'
import { replyCheck } from './check-reply.ts'
import { callerOf } from './caller.ts'
import { type Cookies, cookiesOf } from './cookies.ts'
import { raise } from '../raise.ts'
import type { OwnWork, PersonWork } from '../work.ts'

/** What a handler needs of the request besides its input, where no work is open yet. */
export type Ask = {
  readonly caller: Caller
  readonly authorization: string | undefined
  /** The organisation that the page shows, where it says so. */
  readonly organisationShown: string | undefined
  /** Whether somebody did something for it, or a page only asks again by itself. */
  readonly isUse: boolean
  readonly cookies: Cookies
}

/** How handlers come to their addresses; `app.ts` makes it, the routes of the slices use it. */
export type Mount = {
  /** For an endpoint that anybody may call, or whose handler finds out itself who is calling. */
  open<E extends Endpoint>(endpoint: E, handler: (input: InputOf<E>, ask: Ask) => Promise<AnswerOf<E>>): void
  /** For an endpoint of machines: the handler gets its work, open and decided. */
  ofMachine<E extends Endpoint>(
    endpoint: E,
    handler: (input: InputOf<E>, work: OwnWork) => Promise<AnswerOf<E>>,
  ): void
  /** For an endpoint of people: the handler gets its work, open and decided. */
  personal<E extends Endpoint>(
    endpoint: E,
    handler: (input: InputOf<E>, work: PersonWork) => Promise<AnswerOf<E>>,
  ): void
  /** For an endpoint of a person who is signed in, whose handler opens its work itself, after what is slow. */
  signedIn<E extends Endpoint>(
    endpoint: E,
    handler: (input: InputOf<E>, person: Person, ask: Ask) => Promise<AnswerOf<E>>,
  ): void
}

/** What the guard needs, handed down by `app.ts`. */
export type Guard = {
  /** Finds out who holds the access token. @throws token.missing, token.invalid */
  authenticate(authorization: string | undefined, caller: Caller): Promise<Machine>
  /** Counts the request. @throws rate.exceeded */
  admit(machine: Machine): void
  /** @throws permission.missing after it has recorded the refusal */
  decide(machine: Machine, permission: Permission, endpoint: Endpoint): Promise<void>
  workAsMachine<T>(machine: Machine, verb: (work: OwnWork) => Promise<T>): Promise<T>
  /** @throws request.cross_site for an unsafe method that a page of another site asked for */
  demandOwnOrigin(request: FastifyRequest): void
  /**
   * Finds out who is signed in, and whether he may use the endpoint now, with a fresh proof where it needs one.
   * @throws session.missing, rate.exceeded, organisation.other_open, totp.required, permission.missing, step_up.required
   */
  recognise(endpoint: Endpoint, ask: Ask, needsProof: boolean): Promise<Person>
  workAsPerson<T>(person: Person, endpoint: Endpoint, verb: (work: PersonWork) => Promise<T>): Promise<T>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

/** Mounts endpoints of the contract on a server: authenticate, check, decide, work, check what goes out. */
export function createMount(app: FastifyInstance, guard: Guard): Mount {
  return {
    open: (endpoint, handler) => {
      const checkInput = inputCheck(endpoint)
      const checkReply = replyCheck(endpoint)
      route(app, endpoint, async (request, reply) => {
        demandOwnOriginIfOfPortal(guard, endpoint, request)
        const answer = await handler(checkInput(request), askOf(request, reply))
        return send(reply, checkReply(answer), endpoint)
      })
    },
    ofMachine: (endpoint, handler) => {
      const checkInput = inputCheck(endpoint)
      const checkReply = replyCheck(endpoint)
      route(app, endpoint, async (request, reply) => {
        const machine = await guard.authenticate(request.headers.authorization, callerOf(request))
        nameInLog(request, machine.clientId)
        guard.admit(machine)
        const input = checkInput(request)
        await guard.decide(machine, neededPermission(endpoint.access, request.body), endpoint)
        const answer = await guard.workAsMachine(machine, (work) => handler(input, work))
        return send(reply, checkReply(answer), endpoint)
      })
    },
    personal: (endpoint, handler) =>
      routeOfPerson(app, guard, endpoint, (input, person) =>
        guard.workAsPerson(person, endpoint, (work) => handler(input, work)),
      ),
    signedIn: (endpoint, handler) => routeOfPerson(app, guard, endpoint, handler),
  }
}

function routeOfPerson<E extends Endpoint>(
  app: FastifyInstance,
  guard: Guard,
  endpoint: E,
  handler: (input: InputOf<E>, person: Person, ask: Ask) => Promise<AnswerOf<E>>,
): void {
  const checkInput = inputCheck(endpoint)
  const checkReply = replyCheck(endpoint)
  route(app, endpoint, async (request, reply) => {
    demandOwnOriginIfOfPortal(guard, endpoint, request)
    const ask = askOf(request, reply)
    const person = await guard.recognise(endpoint, ask, needsProof(endpoint, request.body))
    const answer = await handler(checkInput(request), person, ask)
    return send(reply, checkReply(answer), endpoint)
  })
}

// By its address: cookies prove who asks under /api/v1 alone; machines and their tokens know no origin.
function demandOwnOriginIfOfPortal(guard: Guard, { path, method }: Endpoint, request: FastifyRequest): void {
  if (path.startsWith('/api/v1/') && method !== 'GET') guard.demandOwnOrigin(request)
}

function askOf(request: FastifyRequest, reply: FastifyReply): Ask {
  return {
    caller: callerOf(request),
    authorization: request.headers.authorization,
    organisationShown: request.headers[organisationHeader]?.toString(),
    isUse: request.method !== 'GET' || request.headers[backgroundHeader] !== inBackground,
    cookies: cookiesOf(request, reply),
  }
}

type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

function route(app: FastifyInstance, endpoint: Endpoint, handler: Handle): void {
  for (const path of [endpoint.path, ...(endpoint.aliases ?? [])]) {
    const url = path.replaceAll(/\{(\w+)\}/g, ':$1')
    const onRequest = (request: FastifyRequest, _: FastifyReply, done: () => void) => {
      demandMediaType(request, endpoint)
      done()
    }
    app.route({ method: endpoint.method, url, onRequest, handler, config: { endpoint } })
  }
}

// The parsers of bodies belong to the whole server: an endpoint takes only the media type of its contract.
function demandMediaType(
  { headers }: FastifyRequest,
  { body, bodyMediaType = 'application/json' }: Endpoint,
): void {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (body !== undefined && given !== undefined && given !== bodyMediaType) raise('request.wrong_media_type')
}

function needsProof({ stepUp }: Endpoint, body: unknown): boolean {
  if (stepUp === undefined || stepUp === true) return stepUp === true
  return stepUp.bodyFields.some((field) => Object.hasOwn(body ?? {}, field))
}

function neededPermission(access: Access, body: unknown): Permission {
  if (typeof access !== 'string') {
    const field: unknown = Object.entries(body ?? {}).find(([name]) => name === access.bodyField)?.[1]
    const permission = access.permissions[String(field)]
    if (permission !== undefined) return permission
  } else if (access !== 'anybody' && access !== 'client' && access !== 'signed-in') {
    return access
  }
  throw new Error('An endpoint of machines names no permission.')
}

function send(
  reply: FastifyReply,
  checked: { status: number; mediaType: string; text: string },
  of: Endpoint,
) {
  // RFC 6749 §5.1, and no answer about a pack may be kept by something between.
  reply.header('cache-control', of.maxAgeSeconds === undefined ? 'no-store' : `max-age=${of.maxAgeSeconds}`)
  return reply.code(checked.status).type(checked.mediaType).send(checked.text)
}
