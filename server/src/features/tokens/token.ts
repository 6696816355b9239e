import { isPermission, type Permission } from '@theriac/contract/permissions.ts'
import {
  type ClientStanding,
  type CredentialStanding,
  type Obstacle,
  obstacleOfClient,
  obstacleOfCredential,
} from '../client-authentication/public.ts'
import { isOrganisationType } from '../organisations/public.ts'
import { effectivePermissions } from '../roles/public.ts'

/** How long an access token lives. */
export const tokenLifeSeconds = 600

/** What an access token says (RFC 9068 §2.2), and with which credential and generation it was born. */
export type Claims = {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly client_id: string
  readonly jti: string
  readonly iat: number
  readonly exp: number
  /** Asked-for permissions, an upper bound; without it the token has all that the client has. */
  readonly scope?: string
  readonly credential: string
  readonly generation: number
}

/** What the database says about a token and its holder at this moment. */
export type Standing = ClientStanding &
  CredentialStanding & {
    readonly tokenGeneration: number
    readonly isTokenRevoked: boolean
    readonly isKeyTrusted: boolean
  }

/** Why a token counts no more. */
type TokenObstacle = Obstacle | 'token_ended' | 'token_revoked' | 'key_revoked'

/** What stands in the way of a token whose signature and times are right. */
export function obstacleOfToken(standing: Standing, claims: Claims, now: Date): TokenObstacle | undefined {
  if (!standing.isKeyTrusted) return 'key_revoked'
  if (standing.isTokenRevoked) return 'token_revoked'
  if (standing.tokenGeneration !== claims.generation) return 'token_ended'
  return obstacleOfClient(standing) ?? obstacleOfCredential(standing, now)
}

/** What a client may do now. */
export function permissionsOf(client: {
  readonly grantsAll: boolean
  readonly permissions: readonly string[]
  readonly organisationType: string
}): ReadonlySet<Permission> {
  const { organisationType } = client
  return isOrganisationType(organisationType)
    ? effectivePermissions(client, 'equipment', organisationType)
    : new Set()
}

/** The permissions that a token has: those of its client now, no more than it was asked for. */
export function boundPermissions(
  permissions: ReadonlySet<Permission>,
  scope: string | undefined,
): ReadonlySet<Permission> {
  return scope === undefined
    ? permissions
    : new Set(scope.split(' ').filter(isPermission)).intersection(permissions)
}
