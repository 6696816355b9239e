import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { OAuthError } from '@theriac/contract/oauth.ts'
import { operationCodes, type OperationCode } from '@theriac/contract/operation-codes.ts'
import type { ProblemBody, ProblemCode } from '@theriac/contract/problems.ts'
import type { PackAnswer } from '@theriac/contract/verification.ts'
import { Overloaded } from '../platform/overloaded.ts'
import { DatabaseUnavailable } from '../platform/unavailable.ts'
import { OAuthRefusal } from './oauth-refusal.ts'
import { Refusal, retryAfter } from './raise.ts'

type RefusalReply = {
  readonly status: number
  readonly mediaType: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: ProblemBody | OAuthError | PackAnswer
}

/**
 * What is sent when a request fails: the error body of the address, and nothing that the log alone should know.
 * @param of what its endpoint says of errors; of an address that there is not, problem details
 * @param reference finds the log line of the request
 * @param docs where the problems are documented
 */
export function refusalReply(
  error: unknown,
  of: Pick<Endpoint, 'errorBody' | 'sentences'> | undefined,
  reference: string,
  docs: string,
): RefusalReply {
  if (error instanceof OAuthRefusal) return oauthReply(error)
  const refusal = asRefusal(error)
  const as = of?.errorBody ?? 'problem'
  if (as === 'oauth') return oauthReply(asOAuthRefusal(refusal))
  if (as === 'verification') {
    const code = operationCodeOf(refusal)
    if (code !== undefined) return answerReply(code, refusal)
  }
  const { code, status, message, errors, headers } = refusal
  return {
    status,
    mediaType: 'application/problem+json',
    headers: { ...notStored, ...headers },
    body: {
      type: `${docs}#${code}`,
      title: of?.sentences?.[code] ?? message,
      status,
      code,
      reference,
      ...(errors.length === 0 ? {} : { errors: [...errors] }),
    },
  }
}

// A refusal is true at its moment only; RFC 6749 §5.1 and §5.2 ask for it.
const notStored = { 'cache-control': 'no-store' } as const

const frameworkCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.wrong_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.unreadable',
  FST_ERR_BAD_URL: 'address.not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'address.not_found',
}

/** Any failure as a refusal of the contract; what is not known is `server.failed`. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof DatabaseUnavailable) return new Refusal('database.unavailable', retryAfter(5))
  if (error instanceof Overloaded) return new Refusal('server.busy', retryAfter(2))
  const code = error instanceof Error && 'code' in error ? frameworkCodes[String(error.code)] : undefined
  if (code !== undefined) return new Refusal(code)
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  if (status === 404) return new Refusal('address.not_found')
  return new Refusal(
    isHungUp(error) || (status >= 400 && status < 500) ? 'request.unreadable' : 'server.failed',
  )
}

// What Node.js says of a request whose sender hung up in the middle of its body.
function isHungUp(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'
  )
}

function oauthReply({ error, message, status, headers }: OAuthRefusal): RefusalReply {
  return {
    status,
    mediaType: 'application/json',
    headers: { ...notStored, ...headers },
    // The characters that RFC 6749 §5.2 permits.
    body: { error, error_description: message.replaceAll(/[^\x20\x21\x23-\x5B\x5D-\x7E]/g, '?') },
  }
}

function asOAuthRefusal({ code, status, message, errors, headers }: Refusal): OAuthRefusal {
  const fields = errors.map(({ field, message: what }) => `${field}: ${what}`).join('; ')
  if (status === 503) return new OAuthRefusal('temporarily_unavailable', message, 503, headers)
  if (status >= 500) return new OAuthRefusal('server_error', message, status, headers)
  if (code === 'request.wrong_media_type') return invalidRequest(`Send ${asForm}.`, 400)
  // All that speak OAuth take POST.
  if (code === 'request.wrong_method') return invalidRequest(`Send a POST, with ${asForm}.`, status)
  return invalidRequest(fields === '' ? message : fields, code === 'request.too_large' ? status : 400)

  function invalidRequest(description: string, kept: number): OAuthRefusal {
    return new OAuthRefusal('invalid_request', description, kept, headers)
  }
}

const asForm = 'the fields as application/x-www-form-urlencoded'

function operationCodeOf(refusal: Refusal): OperationCode | undefined {
  if (refusal.code === 'permission.missing') return '30020000'
  if (refusal.code === 'rate.exceeded') return '70020000'
  if (refusal.code === 'request.unreadable') return '61020014'
  if (refusal.code === 'request.wrong_media_type') return '61020017'
  if (refusal.code !== 'request.invalid') return undefined
  return operationCodeOfField(refusal.errors[0]?.field)
}

function operationCodeOfField(field: string | undefined): OperationCode {
  if (field === 'batch') return '61020006'
  if (field === 'expiry') return '61020007'
  if (field === 'emvs-data-entry-mode') return '61020013'
  return field === 'client-transaction-id' ? '61020015' : '61020014'
}

function answerReply(code: OperationCode, { errors, headers }: Refusal): RefusalReply {
  const { status, information } = operationCodes[code]
  const warning = code === '30020000' ? operationCodes[code].warning : undefined
  return {
    status,
    mediaType: 'application/json',
    headers: { ...notStored, ...headers },
    body: {
      operationCode: code,
      information,
      ...(warning === undefined ? {} : { warning }),
      ...(errors.length === 0 ? {} : { errors: [...errors] }),
    },
  }
}
