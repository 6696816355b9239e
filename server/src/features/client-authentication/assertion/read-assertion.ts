import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { invalidClient } from '../parts/invalid-client.ts'

/** A client assertion, taken apart; nothing in it is proven yet. */
export type Assertion = {
  readonly algorithm: string
  readonly kid: string | undefined
  readonly claims: AssertionClaims
  /** What was signed, and the signature. */
  readonly content: Buffer
  readonly signature: Buffer
}

const Claims = Type.Object({
  iss: Type.String(),
  sub: Type.String({ minLength: 1 }),
  aud: Type.Union([Type.String(), Type.Array(Type.String())]),
  exp: Type.Number(),
  iat: Type.Optional(Type.Number()),
  nbf: Type.Optional(Type.Number()),
  jti: Type.String({ minLength: 1 }),
})

const claimsCheck = Compile(Claims)

/** What a client says of itself, to whom, and for how long (RFC 7523 §3). */
export type AssertionClaims = Static<typeof Claims>

const headerCheck = Compile(
  Type.Object({
    alg: Type.String(),
    kid: Type.Optional(Type.String()),
    typ: Type.Optional(Type.String()),
    crit: Type.Optional(Type.Unknown()),
  }),
)

const longest = 16_384

// RFC 10070 §4: clients should name the type, servers should not refuse those that do not. What names another type was
// signed for something else (RFC 8725 §3.11).
const types = new Set([undefined, 'jwt', 'client-authentication+jwt'])

/**
 * Takes a client assertion apart (RFC 7515 §7.1). Of its header nothing counts but alg, kid, typ and crit: a key that it
 * brings along, or an address of one, is never looked at.
 * @throws invalid_client
 */
export function readAssertion(text: string): Assertion {
  if (text.length > longest) throw invalidClient(`The assertion is longer than ${longest} characters.`)
  const [, head, body, signed] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(text) ?? []
  const header = readJson(head)
  const claims = readJson(body)
  if (head === undefined || body === undefined || signed === undefined || !headerCheck.Check(header)) {
    throw invalidClient('The assertion is no signed JWT in the compact form.')
  }
  const { alg: algorithm, kid, typ, crit } = header
  if (!types.has(typ?.toLowerCase().replace(/^application\//, ''))) {
    throw invalidClient('The typ of the assertion must be client-authentication+jwt, or be left out.')
  }
  // RFC 7515 §4.1.11: whoever does not understand all of it has to refuse it, and we know no extension.
  if (crit !== undefined)
    throw invalidClient('The assertion demands an extension (crit). None is known here.')
  const content = Buffer.from(`${head}.${body}`)
  const signature = Buffer.from(signed, 'base64url')
  return { algorithm, kid, claims: demandClaims(claims), content, signature }
}

function demandClaims(claims: unknown): AssertionClaims {
  if (claimsCheck.Check(claims)) return claims
  const [wrong] = claimsCheck.Errors(claims)
  const name = /^\/(iss|sub|aud|exp|iat|nbf|jti)\b/.exec(wrong?.instancePath ?? '')?.[1]
  const needed = 'The assertion needs iss, sub, aud, exp and jti'
  throw invalidClient(name === undefined ? `${needed}.` : `${needed}: ${name} is not as RFC 7519 has it.`)
}

function readJson(part: string | undefined): unknown {
  try {
    const bytes = Buffer.from(part ?? '', 'base64url')
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
