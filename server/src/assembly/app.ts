import { allEndpoints } from '@theriac/contract/document/all-endpoints.ts'
import { demoEndpoints } from '@theriac/contract/mailbox.ts'
import { readHealth, readMetrics, readOpenApi, readReadiness } from '@theriac/contract/health.ts'
import { readResourceMetadata } from '@theriac/contract/oauth.ts'
import { printOpenApi } from '@theriac/contract/document/openapi.ts'
import type { FastifyInstance } from 'fastify'
import { createAdmit } from '../access/machine/admit.ts'
import { createAuthenticate } from '../access/machine/authenticate.ts'
import { createDecide } from '../access/machine/decide.ts'
import { createMount } from '../access/mount/mount.ts'
import { refuseOtherMethods } from '../access/mount/refuse-other-methods.ts'
import { createDemandOwnOrigin } from '../access/person/own-origin.ts'
import { raise, retryAfter } from '../access/raise.ts'
import { createRecognise } from '../access/person/recognise.ts'
import { createWorkOfPerson } from '../access/person/work-of-person.ts'
import { workAsMachine } from '../access/work.ts'
import { createAuthenticateClient, type Notes } from '../features/client-authentication/public.ts'
import { createRecognisePerson } from '../features/sign-in/public.ts'
import { createKeyStore } from '../features/signing-keys/public.ts'
import { createTokenService } from '../features/tokens/token.routes.ts'
import { parseForm } from '../features/tokens/parse-form.ts'
import { mountVerification } from '../features/verification/verification.routes.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Keyring } from '../platform/crypto/keyring.ts'
import type { Database } from '../platform/database/database.ts'
import { createFetchKeySet } from '../platform/fetch/fetch-key-set.ts'
import { laptopRules, publicRules } from '../platform/fetch/guarded-fetch.ts'
import { createServer } from '../platform/http/create-server.ts'
import type { Log } from '../platform/log/create-log.ts'
import type { Metrics } from '../platform/metrics/create-metrics.ts'
import { answerFailure } from './answer-failure.ts'
import { openMailbox } from './mailbox/mailbox.ts'
import { mountMailbox } from './mailbox/mount-mailbox.ts'
import { mountDocs } from './mount-docs.ts'
import { mountPortalApi } from './mount-portal-api.ts'
import { mountSignInApi } from './mount-sign-in-api.ts'
import { mountPortal } from './portal/mount-portal.ts'
import { demandOwnHost, demandRunning } from './refuse-requests.ts'

export type Parts = {
  readonly config: Config
  readonly log: Log
  readonly clock: Clock
  readonly keyring: Keyring
  readonly database: Database
  readonly notes: Notes
  readonly metrics: Metrics
  /** Whether the server is on its way out. */
  readonly isStopping: () => boolean
  /** Whether the database answers and has this program's schema. */
  readonly isReady: () => Promise<boolean>
  /** The folder of a build of the portal; without one there is no portal. */
  readonly portalFolder?: string | undefined
}

/** Puts the server together: the only place that knows every slice. */
export async function createApp(parts: Parts): Promise<FastifyInstance> {
  const { config, log, clock, keyring, database, notes, metrics, isStopping, isReady, portalFolder } = parts
  const issuer = config.publicUrl
  const app = createServer({
    config,
    log,
    parseForm,
    answerFailure: answerFailure(log, `${issuer}/api/docs`),
    measure: (request, reply, pattern) =>
      metrics.answered(request.method, pattern, reply.statusCode, reply.elapsedTime / 1000),
  })
  const isDemo = config.mode === 'demo'
  if (isDemo) demandOwnHost(app)
  demandRunning(app, isStopping)

  // A fetcher for clients that prove themselves, and one for whoever gives a key: neither takes the other's places.
  const fetchRules = isDemo ? laptopRules : publicRules
  const [fetchKeySet, fetchGivenKeySet] = [createFetchKeySet(fetchRules), createFetchKeySet(fetchRules)]
  const tokens = createTokenService({
    ...{ database, clock, keyring, notes, issuer },
    keys: createKeyStore(database, clock, keyring),
    authenticateClient: createAuthenticateClient({ database, clock, keyring, notes, issuer, fetchKeySet }),
  })
  const recognisePerson = createRecognisePerson(database, clock)
  const workAsPerson = createWorkOfPerson(database, clock)
  const mount = createMount(app, {
    authenticate: createAuthenticate(tokens.recogniseMachine, issuer + readResourceMetadata.path),
    admit: createAdmit(clock),
    decide: createDecide(database, clock),
    workAsMachine: (machine, verb) => workAsMachine(database, clock, machine, verb),
    demandOwnOrigin: createDemandOwnOrigin(issuer, isDemo),
    recognise: createRecognise(database, clock, recognisePerson),
    workAsPerson,
  })

  tokens.mountTokens(mount)
  mountVerification(mount)
  const keyParts = { workAsPerson, fetchKeySet: fetchGivenKeySet }
  mountPortalApi(mount, { database, clock, keyring, publicUrl: issuer, ...keyParts })
  mountSignInApi(mount, { database, clock, keyring, publicUrl: issuer, isDemo }, recognisePerson)

  const { open } = mount
  open(readHealth, async () => ({ status: 'alive' }) as const)
  open(readReadiness, async () => {
    if (!(await isReady())) raise('server.not_ready', retryAfter(5))
    return { status: 'ready' } as const
  })
  open(readMetrics, () => metrics.print())
  if (config.mode === 'demo') mountMailbox(app, mount, openMailbox(database, clock), issuer)
  const endpoints = config.mode === 'demo' ? [...allEndpoints, ...demoEndpoints] : allEndpoints
  const document = printOpenApi(endpoints, issuer)
  open(readOpenApi, async () => document)
  refuseOtherMethods(app, endpoints)
  await mountDocs(app, document)
  const answerPage = portalFolder === undefined ? undefined : await mountPortal(app, portalFolder)
  app.setNotFoundHandler(async (request, reply) => answerPage?.(request, reply) ?? raise('address.not_found'))
  await app.ready()
  return app
}
