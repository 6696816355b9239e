import type { TokenAnswer } from '@theriac/contract/oauth.ts'
import { isPermission } from '@theriac/contract/permissions.ts'
import type { Caller } from '../../access/actor.ts'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Notes, ProvenClient } from '../client-authentication/public.ts'
import type { createSignToken } from './sign-token.ts'
import { boundPermissions, permissionsOf, tokenLifeSeconds } from './token.ts'

type TokenRequest = {
  readonly grant_type: string
  readonly scope?: string
  readonly resource?: string
}

/**
 * Makes the client credentials grant (RFC 6749 §4.4): an access token, and never a refresh token.
 * @throws in the grant, unsupported_grant_type, invalid_target, invalid_scope
 */
export function createGrantToken(
  signToken: ReturnType<typeof createSignToken>,
  clock: Clock,
  notes: Notes,
  issuer: string,
) {
  return async (client: ProvenClient, request: TokenRequest, caller: Caller): Promise<TokenAnswer> => {
    checkRequest(request, issuer)
    const scope = request.scope === undefined ? undefined : narrowScope(request.scope, client)
    const { clientId, credentialId, tokenGeneration, signingKid } = client
    if (signingKid === null) throw new Error('No signing key is in use.')
    const order = {
      client_id: clientId,
      credential: credentialId,
      generation: tokenGeneration,
      scope,
      kid: signingKid,
    }
    const access_token = await signToken(order, clock.now())
    notes.used(client, credentialId, caller)
    notes.granted(client, caller)
    const granted = scope ?? [...permissionsOf(client)].join(' ')
    return {
      access_token,
      token_type: 'Bearer',
      expires_in: tokenLifeSeconds,
      ...(granted === '' ? {} : { scope: granted }),
    }
  }
}

function checkRequest({ grant_type, resource }: TokenRequest, issuer: string): void {
  if (grant_type !== 'client_credentials') {
    throw new OAuthRefusal('unsupported_grant_type', 'The only grant type here is client_credentials.')
  }
  if (resource !== undefined && resource !== issuer && resource !== `${issuer}/`) {
    throw new OAuthRefusal('invalid_target', `The only resource here is ${issuer}.`)
  }
}

// Part of what was asked for may be granted, and is then named in the answer: RFC 6749 §3.3.
function narrowScope(asked: string, client: ProvenClient): string {
  const names = asked.split(' ').filter((name) => name !== '')
  const unknown = names.filter((name) => !isPermission(name))
  if (unknown.length > 0) {
    const quoted = unknown
      .map((name) => name.replaceAll(/[^\x21\x23-\x5B\x5D-\x7E]/g, '?').slice(0, 40))
      .join(', ')
    throw new OAuthRefusal('invalid_scope', `There is no permission of this name: ${quoted}.`)
  }
  const granted = [...boundPermissions(permissionsOf(client), names.join(' '))]
  if (granted.length > 0) return granted.join(' ')
  throw new OAuthRefusal('invalid_scope', 'The client role includes none of the permissions asked for.')
}
