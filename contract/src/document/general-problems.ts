import type { Endpoint } from '../endpoint.ts'
import type { ProblemCode } from '../problems.ts'

const ofAnybody: readonly ProblemCode[] = [
  'request.unreadable',
  'request.too_large',
  'request.wrong_media_type',
  'server.failed',
  'database.unavailable',
]

const ofTheSignedIn: readonly ProblemCode[] = ['session.missing', 'rate.exceeded', 'organisation.other_open']

/** The refusals that follow from what an endpoint is: it lists only those that come from what it does. */
export function generalProblems(endpoint: Endpoint): ProblemCode[] {
  const { errorBody, path, method, access, stepUp } = endpoint
  if (errorBody === 'oauth') return []
  if (!path.startsWith('/api/v1/')) return [...ofAnybody]
  return [
    ...(method === 'GET' ? [] : (['request.cross_site'] as const)),
    ...(access === 'anybody' ? [] : ofTheSignedIn),
    ...(access === 'anybody' || isOfOwnAccount(path) ? [] : (['totp.required'] as const)),
    ...(access === 'anybody' || access === 'signed-in' ? [] : (['permission.missing'] as const)),
    ...(stepUp === undefined ? [] : (['step_up.required'] as const)),
    ...ofAnybody,
  ]
}

// Who has to set up an authenticator app first does it there.
function isOfOwnAccount(path: string): boolean {
  return path.startsWith('/api/v1/account') || path.startsWith('/api/v1/session')
}
