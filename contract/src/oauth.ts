import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'

const area = 'Token service'

/** The error body of RFC 6749 §5.2. */
export const OAuthError = Type.Object({
  error: Type.String(),
  error_description: Type.Optional(Type.String()),
})

export type OAuthError = Static<typeof OAuthError>

/** The token response of RFC 6749 §5.1; no refresh token (§4.4.3). */
export const TokenAnswer = Type.Object({
  access_token: Type.String({ description: 'A JWT as of RFC 9068' }),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds' }),
  scope: Type.Optional(
    Type.String({ description: 'The permissions that the token has now; left out where it has none' }),
  ),
})

export type TokenAnswer = Static<typeof TokenAnswer>

const clientFields = {
  client_id: Type.Optional(Type.String()),
  client_secret: Type.Optional(Type.String()),
  client_assertion_type: Type.Optional(
    Type.String({ description: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer (RFC 7523)' }),
  ),
  client_assertion: Type.Optional(Type.String({ description: 'The JWT that the client signed' })),
}

const refusals = {
  400: { description: 'Refused (RFC 6749 §5.2)', body: OAuthError },
  401: { description: 'invalid_client: the client did not prove itself', body: OAuthError },
  413: { description: 'The request is too large', body: OAuthError },
  429: {
    description: 'Too many wrong secrets or signatures from this address: see Retry-After',
    body: OAuthError,
  },
  503: { description: 'temporarily_unavailable: see Retry-After', body: OAuthError },
} as const

const form = {
  bodyMediaType: 'application/x-www-form-urlencoded',
  errorBody: 'oauth',
  access: 'client',
  area,
  method: 'POST',
  problems: [],
} as const

export const grantToken = endpoint({
  ...form,
  name: 'grantToken',
  path: '/oauth/token',
  aliases: ['/identity/connect/token'],
  summary: 'An access token for a client secret, or for what the client signed (RFC 6749 §4.4, RFC 7523)',
  body: Type.Object({
    grant_type: Type.String({ description: 'client_credentials' }),
    scope: Type.Optional(Type.String({ description: 'Permissions, an upper bound for the token' })),
    resource: Type.Optional(Type.String({ description: 'The issuer (RFC 8707)' })),
    ...clientFields,
  }),
  replies: { 200: { description: 'The token', body: TokenAnswer }, ...refusals },
})

/** The introspection answer of RFC 7662 §2.2; of a token that is not active nothing else is said. */
export const IntrospectionAnswer = Type.Union([
  Type.Object({ active: Type.Literal(false) }),
  Type.Object({
    active: Type.Literal(true),
    scope: Type.String(),
    client_id: Type.String(),
    token_type: Type.Literal('Bearer'),
    exp: Type.Integer(),
    iat: Type.Integer(),
    sub: Type.String(),
    aud: Type.String(),
    iss: Type.String(),
    jti: Type.String(),
  }),
])

export type IntrospectionAnswer = Static<typeof IntrospectionAnswer>

const tokenFields = {
  token: Type.String(),
  token_type_hint: Type.Optional(Type.String()),
  ...clientFields,
}

export const introspectToken = endpoint({
  ...form,
  name: 'introspectToken',
  path: '/oauth/introspect',
  summary: 'Whether an access token is active now (RFC 7662)',
  body: Type.Object(tokenFields),
  replies: { 200: { description: 'The state of the token', body: IntrospectionAnswer }, ...refusals },
})

export const revokeToken = endpoint({
  ...form,
  name: 'revokeToken',
  path: '/oauth/revoke',
  summary: 'End one of the client’s own access tokens (RFC 7009)',
  body: Type.Object(tokenFields),
  replies: { 200: { description: 'It is ended, or there was no such token' }, ...refusals },
})

export const reportLeaked = endpoint({
  ...form,
  name: 'reportLeaked',
  access: 'anybody',
  path: '/oauth/leaked',
  summary: 'End a client secret that was found somewhere: whoever holds it can',
  body: Type.Object({
    secret: Type.String({ maxLength: 200, description: 'The secret that was found' }),
    found_at: Type.Optional(Type.String({ maxLength: 500, description: 'Where, for its owners' })),
  }),
  replies: {
    200: {
      description: 'If it is a secret of ours, it is ended; the answer does not tell whether it is one',
    },
    400: refusals[400],
    413: refusals[413],
    429: { description: 'Too many reports from this address: see Retry-After', body: OAuthError },
    503: refusals[503],
  },
})

const open = { method: 'GET', access: 'anybody', errorBody: 'problem', area, problems: [] } as const

export const readServerMetadata = endpoint({
  ...open,
  name: 'readServerMetadata',
  path: '/.well-known/oauth-authorization-server',
  summary: 'What the token service offers (RFC 8414)',
  replies: {
    200: {
      description: 'The metadata',
      body: Type.Object({
        issuer: Type.String(),
        token_endpoint: Type.String(),
        jwks_uri: Type.String(),
        introspection_endpoint: Type.String(),
        revocation_endpoint: Type.String(),
        grant_types_supported: Type.Array(Type.String()),
        response_types_supported: Type.Array(Type.String()),
        scopes_supported: Type.Array(Type.String()),
        token_endpoint_auth_methods_supported: Type.Array(Type.String()),
        token_endpoint_auth_signing_alg_values_supported: Type.Array(Type.String()),
        introspection_endpoint_auth_methods_supported: Type.Array(Type.String()),
        introspection_endpoint_auth_signing_alg_values_supported: Type.Array(Type.String()),
        revocation_endpoint_auth_methods_supported: Type.Array(Type.String()),
        revocation_endpoint_auth_signing_alg_values_supported: Type.Array(Type.String()),
        service_documentation: Type.String(),
      }),
    },
  },
})

export const readJwks = endpoint({
  ...open,
  name: 'readJwks',
  path: '/oauth/jwks',
  summary: 'The public keys that access tokens are signed with (RFC 7517)',
  maxAgeSeconds: 300,
  replies: {
    200: {
      description: 'The keys',
      body: Type.Object({ keys: Type.Array(Type.Record(Type.String(), Type.String())) }),
    },
  },
})

export const readResourceMetadata = endpoint({
  ...open,
  name: 'readResourceMetadata',
  path: '/.well-known/oauth-protected-resource',
  summary: 'Where a client of this API gets its tokens (RFC 9728)',
  replies: {
    200: {
      description: 'The metadata',
      body: Type.Object({
        resource: Type.String(),
        authorization_servers: Type.Array(Type.String()),
        jwks_uri: Type.String(),
        scopes_supported: Type.Array(Type.String()),
        bearer_methods_supported: Type.Array(Type.String()),
        resource_documentation: Type.String(),
      }),
    },
  },
})
