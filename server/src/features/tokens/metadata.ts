import { isOfMachines, permissionNames } from '@theriac/contract/permissions.ts'
import { grantToken, introspectToken, readJwks, revokeToken } from '@theriac/contract/oauth.ts'
import { assertionAlgorithms } from '../client-authentication/public.ts'

// A token is a machine's: what only people can hold is no scope.
const scopes = permissionNames.filter(isOfMachines)

const authenticationMethods = ['client_secret_basic', 'client_secret_post', 'private_key_jwt']
const signingAlgorithms = [...assertionAlgorithms]

/** What the token service offers (RFC 8414 §2). */
export function serverMetadata(issuer: string) {
  return {
    issuer,
    token_endpoint: issuer + grantToken.path,
    jwks_uri: issuer + readJwks.path,
    introspection_endpoint: issuer + introspectToken.path,
    revocation_endpoint: issuer + revokeToken.path,
    grant_types_supported: ['client_credentials'],
    // Required by RFC 8414, and empty: there is no authorization endpoint.
    response_types_supported: [],
    scopes_supported: scopes,
    token_endpoint_auth_methods_supported: authenticationMethods,
    token_endpoint_auth_signing_alg_values_supported: signingAlgorithms,
    introspection_endpoint_auth_methods_supported: authenticationMethods,
    introspection_endpoint_auth_signing_alg_values_supported: signingAlgorithms,
    revocation_endpoint_auth_methods_supported: authenticationMethods,
    revocation_endpoint_auth_signing_alg_values_supported: signingAlgorithms,
    service_documentation: `${issuer}/api/docs`,
  }
}

/** Where a client of this API gets its tokens (RFC 9728 §2). */
export function resourceMetadata(issuer: string) {
  return {
    resource: issuer,
    authorization_servers: [issuer],
    jwks_uri: issuer + readJwks.path,
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
    resource_documentation: `${issuer}/api/docs`,
  }
}
