import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { invalidClient } from './parts/invalid-client.ts'
import type { PresentedAssertion, PresentedSecret } from './parts/presented.ts'

type FormFields = {
  readonly client_id?: string
  readonly client_secret?: string
  readonly client_assertion_type?: string
  readonly client_assertion?: string
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * Reads how a client presents what it proves itself with: `client_secret_basic` or `client_secret_post` (RFC 6749
 * §2.3.1), or `private_key_jwt` (RFC 7523 §2.2).
 * @throws invalid_request when several are used, invalid_client when none is, or when it cannot be read
 */
export function readClientAuthentication(
  authorization: string | undefined,
  form: FormFields,
): PresentedSecret | PresentedAssertion {
  const presented = readPresented(authorization, form)
  // PostgreSQL takes no text with a NUL, and no client has such an id (RFC 6749 §A.1).
  if (presented.clientId?.includes('\0') === true) {
    throw invalidClient('There is no client whose id has a NUL in it.')
  }
  return presented
}

function readPresented(
  authorization: string | undefined,
  form: FormFields,
): PresentedSecret | PresentedAssertion {
  if (form.client_assertion !== undefined || form.client_assertion_type !== undefined) {
    return readAssertionAlone(authorization, form)
  }
  return authorization === undefined ? readPost(form) : readBasicAlone(authorization, form)
}

function readAssertionAlone(authorization: string | undefined, form: FormFields): PresentedAssertion {
  const { client_id: clientId, client_assertion: assertion, client_assertion_type: type } = form
  if (authorization !== undefined || form.client_secret !== undefined) {
    const sentence = 'The client proves itself twice: by an assertion, and by something else besides.'
    throw new OAuthRefusal('invalid_request', sentence)
  }
  if (assertion === undefined || type === undefined) {
    const sentence = 'The fields client_assertion and client_assertion_type come together or not at all.'
    throw new OAuthRefusal('invalid_request', sentence)
  }
  if (type !== assertionType) throw invalidClient(`The only client_assertion_type here is ${assertionType}.`)
  return { assertion, clientId }
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
