import { authorOfClient, type Caller } from '../../access/actor.ts'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { appendEvent } from '../../audit/append-event.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { ProvenClient } from '../client-authentication/public.ts'
import type { createReadToken } from './read-token.ts'
import { insertRevokedToken } from './token.sql.ts'

type RevocationRequest = { readonly token: string; readonly token_type_hint?: string }

/**
 * Makes the revocation (RFC 7009): from the answer on the token is refused on every node. A token that does not exist,
 * is over, or belongs to another client is answered alike, and nothing happens to it.
 * @throws in the revocation, unsupported_token_type for what is called a refresh token and is no access token of ours
 */
export function createRevokeToken(
  database: Database,
  clock: Clock,
  readToken: ReturnType<typeof createReadToken>,
) {
  return async (client: ProvenClient, request: RevocationRequest, caller: Caller): Promise<void> => {
    const now = clock.now()
    const read = await readToken(request.token, now)
    if (read === undefined && request.token_type_hint === 'refresh_token') {
      throw new OAuthRefusal('unsupported_token_type', 'Theriac issues no refresh tokens.')
    }
    if (read === undefined || read.claims.client_id !== client.clientId) return
    const { jti, exp } = read.claims
    const author = authorOfClient(client, caller)
    await database.transaction('theriac_gate', undefined, async (tx) => {
      const added = await tx.run(insertRevokedToken, [jti, client.clientUuid, now, new Date(exp * 1000)])
      if (added > 0) appendEvent(tx, now, author, { action: 'token.revoked', subject: `token:${jti}` })
    })
  }
}
