import {
  grantToken,
  introspectToken,
  readJwks,
  readResourceMetadata,
  readServerMetadata,
  reportLeaked,
  revokeToken,
} from '@theriac/contract/oauth.ts'
import type { Ask, Mount } from '../../access/mount/mount.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Database } from '../../platform/database/database.ts'
import {
  type createAuthenticateClient,
  type Notes,
  readClientAuthentication,
} from '../client-authentication/public.ts'
import type { KeyStore } from '../signing-keys/public.ts'
import { createGrantToken } from './grant-token.ts'
import { createIntrospectToken } from './introspect-token.ts'
import { resourceMetadata, serverMetadata } from './metadata.ts'
import { createReadToken } from './read-token.ts'
import { createFindHolder, createRecogniseMachine } from './recognise-machine.ts'
import { createReportLeaked } from './leaked/report-leaked.ts'
import { createRevokeToken } from './revoke-token.ts'
import { createSignToken } from './sign-token.ts'
import { tokenLifeSeconds } from './token.ts'

type Parts = {
  readonly database: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly notes: Notes
  readonly keys: KeyStore
  readonly issuer: string
  readonly authenticateClient: ReturnType<typeof createAuthenticateClient>
}

/** Puts the token service together: what mounts its endpoints, and what recognises machines by their tokens. */
export function createTokenService(parts: Parts) {
  const { database, clock, notes, keys, issuer, authenticateClient } = parts
  const readToken = createReadToken(keys, issuer)
  const findHolder = createFindHolder(database, clock, readToken, notes)
  const grant = createGrantToken(createSignToken(keys, issuer), clock, notes, issuer)
  const introspect = createIntrospectToken(findHolder)
  const revoke = createRevokeToken(database, clock, readToken)
  const report = createReportLeaked(parts)
  const prove = (form: Parameters<typeof readClientAuthentication>[1], { authorization, caller }: Ask) =>
    authenticateClient(readClientAuthentication(authorization, form), caller)

  return {
    recogniseMachine: createRecogniseMachine(findHolder, notes),
    mountTokens: ({ open }: Mount): void => {
      open(grantToken, async ({ body }, ask) => {
        const client = await prove(body, ask)
        return grant(client, body, ask.caller)
      })
      open(introspectToken, async ({ body }, ask) => {
        const client = await prove(body, ask)
        return introspect(client, body.token)
      })
      open(revokeToken, async ({ body }, ask) => {
        const client = await prove(body, ask)
        await revoke(client, body, ask.caller)
      })
      open(reportLeaked, async ({ body }, { caller }) => report(body, caller))
      open(readServerMetadata, async () => serverMetadata(issuer))
      open(readResourceMetadata, async () => resourceMetadata(issuer))
      open(readJwks, async () => ({ keys: await keys.published(tokenLifeSeconds) }))
    },
  }
}
