import type { IntrospectionAnswer } from '@theriac/contract/oauth.ts'
import type { ProvenClient } from '../client-authentication/public.ts'
import type { createFindHolder } from './recognise-machine.ts'
import { boundPermissions, permissionsOf } from './token.ts'

/**
 * Makes the introspection (RFC 7662). A client may ask about its own tokens and, with `tokens:introspect`, about those
 * of its organisation; of any other token it learns what it learns of one that does not exist.
 */
export function createIntrospectToken(findHolder: ReturnType<typeof createFindHolder>) {
  return async (asking: ProvenClient, token: string): Promise<IntrospectionAnswer> => {
    const held = await findHolder(token)
    if (held === undefined || !mayKnow(asking, held.row)) return { active: false }
    const { client_id, exp, iat, sub, aud, iss, jti, scope } = held.claims
    const permissions = boundPermissions(permissionsOf(held.row), scope)
    const times = { exp, iat }
    return {
      active: true,
      scope: [...permissions].join(' '),
      client_id,
      token_type: 'Bearer',
      ...times,
      ...{ sub, aud, iss, jti },
    }
  }
}

function mayKnow(asking: ProvenClient, holder: { clientUuid: string; organisationId: string }): boolean {
  if (holder.clientUuid === asking.clientUuid) return true
  return holder.organisationId === asking.organisationId && permissionsOf(asking).has('tokens:introspect')
}
