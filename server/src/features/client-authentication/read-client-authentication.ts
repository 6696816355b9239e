import { OAuthRefusal } from '../../access/oauth-refusal.ts'

export type PresentedSecret = { readonly clientId: string; readonly secret: string }

type FormFields = { readonly client_id?: string; readonly client_secret?: string }

/** RFC 9110 §15.5.2: every 401 carries a challenge. */
export const basicChallenge = { 'www-authenticate': 'Basic realm="Theriac token service", charset="UTF-8"' }

/**
 * Reads how a client presents its secret: `client_secret_basic` or `client_secret_post` (RFC 6749 §2.3.1).
 * @throws invalid_request when both are used, invalid_client when neither is, or when the header cannot be read
 */
export function readClientAuthentication(
  authorization: string | undefined,
  form: FormFields,
): PresentedSecret {
  const presented = authorization === undefined ? readPost(form) : readBasicAlone(authorization, form)
  // PostgreSQL takes no text with a NUL, and no client has such an id (RFC 6749 §A.1).
  if (presented.clientId.includes('\0')) throw invalidClient('There is no client whose id has a NUL in it.')
  return presented
}

function readPost({ client_id: clientId, client_secret: secret }: FormFields): PresentedSecret {
  if (clientId !== undefined && secret !== undefined) return { clientId, secret }
  throw invalidClient(
    'The request names no client id and client secret. Send them as HTTP Basic or in the body.',
  )
}

function readBasicAlone(authorization: string, form: FormFields): PresentedSecret {
  const presented = readBasic(authorization)
  if (form.client_secret !== undefined) {
    throw new OAuthRefusal('invalid_request', 'The client secret comes twice: in the header and in the body.')
  }
  if (form.client_id !== undefined && form.client_id !== presented.clientId) {
    throw new OAuthRefusal('invalid_request', 'The header and the body name different clients.')
  }
  return presented
}

/** The refusal of a client that did not prove itself. */
export function invalidClient(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_client', description, 401, basicChallenge)
}

function readBasic(authorization: string): PresentedSecret {
  const [, encoded] = /^basic +([\w+/=-]+) *$/i.exec(authorization) ?? []
  const pair = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  const clientId = decodeForm(pair.slice(0, colon))
  // Only the first colon divides: the client encodes its own, but not every client does.
  const secret = decodeForm(pair.slice(colon + 1))
  if (colon < 1 || clientId === undefined || secret === undefined) {
    throw invalidClient('The Authorization header is not HTTP Basic with a client id and a client secret.')
  }
  return { clientId, secret }
}

// Form-url-encoded before it goes into the header: RFC 6749 §2.3.1.
function decodeForm(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
