import type { Endpoint } from '../endpoint.ts'
import { readHealth, readMetrics, readOpenApi, readReadiness } from '../health.ts'
import {
  grantToken,
  introspectToken,
  readJwks,
  readResourceMetadata,
  readServerMetadata,
  reportLeaked,
  revokeToken,
} from '../oauth.ts'
import { portalEndpoints } from '../v1/portal-endpoints.ts'
import { changePackState, verifyPack } from '../verification.ts'

/** Every endpoint of Theriac, in the order of the documentation. */
export const allEndpoints: readonly Endpoint[] = [
  grantToken,
  introspectToken,
  revokeToken,
  reportLeaked,
  readServerMetadata,
  readJwks,
  readResourceMetadata,
  verifyPack,
  changePackState,
  ...portalEndpoints,
  readHealth,
  readReadiness,
  readMetrics,
  readOpenApi,
]
