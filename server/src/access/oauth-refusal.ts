/** The error codes that the token service uses: RFC 6749 §5.2, RFC 7009 §2.2.1, RFC 8707 §2, and our own two. */
type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_target'
  | 'unsupported_token_type'
  | 'temporarily_unavailable'
  | 'server_error'

/** A refusal in the words of the RFCs. */
export class OAuthRefusal extends Error {
  readonly error: OAuthErrorCode
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(
    error: OAuthErrorCode,
    description: string,
    status = 400,
    headers: Record<string, string> = {},
  ) {
    super(description)
    this.error = error
    this.status = status
    this.headers = headers
  }
}
