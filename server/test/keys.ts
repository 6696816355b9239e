import {
  constants,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { findOwner } from '../src/features/clients/public.ts'
import { addKey, type NewKey, readGivenKey } from '../src/features/credentials/public.ts'
import { text, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import type { TestClient } from './factories.ts'
import type { TestApp } from './test-app.ts'

type Algorithm = 'EdDSA' | 'Ed25519' | 'ES256' | 'ES384' | 'ES512' | 'RS256' | 'PS256'

/** A key pair of a client. */
export type TestKey = {
  readonly algorithm: Algorithm
  readonly kid: string
  readonly jwk: JsonWebKey
  readonly privateKey: KeyObject
}

/** Makes a key pair, whose name is new. */
export function newKey(algorithm: Algorithm = 'ES256'): TestKey {
  const { publicKey, privateKey } = generate(algorithm)
  const kid = randomUUID()
  return { algorithm, kid, jwk: { ...publicKey.export({ format: 'jwk' }), kid }, privateKey }
}

function generate(algorithm: Algorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  if (algorithm === 'EdDSA' || algorithm === 'Ed25519') return generateKeyPairSync('ed25519')
  if (algorithm === 'RS256' || algorithm === 'PS256')
    return generateKeyPairSync('rsa', { modulusLength: 2048 })
  return generateKeyPairSync('ec', { namedCurve: `P-${algorithm === 'ES512' ? '521' : algorithm.slice(2)}` })
}

const findClient = statement({
  name: 'find_client_of_test_key',
  params: [text],
  columns: { id: uuid, clientId: text, organisationId: uuid },
  text: `
    select id, client_id as "clientId", organisation_id as "organisationId"
    from clients
    where client_id = $1
      and deleted_at is null`,
})

/** Gives a client a public key, or the address of a JWK Set that is not looked at yet. Gives back its credential. */
export async function giveKey(
  app: TestApp,
  { clientId }: Pick<TestClient, 'clientId'>,
  given: { readonly jwk: object } | { readonly jwksUri: string },
  expiresAt: string | null = null,
): Promise<string> {
  const key: NewKey =
    'jwksUri' in given
      ? { kind: 'key-set', jwksUri: given.jwksUri }
      : await readGivenKey({ jwk: { ...given.jwk } }, () => Promise.resolve([]))
  return app.operate(async (work) => {
    await findOwner(work, clientId)
    const client = await work.tx.maybe(findClient, [clientId])
    if (client === undefined) throw new Error('There is no such client.')
    return addKey(work, client, key, { expiresAt })
  })
}

export type AssertionChanges = {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
}

/** The claims of an assertion that is good now. */
export function goodClaims(app: TestApp, clientId: string): Record<string, unknown> {
  const now = app.clock.now().getTime() / 1000
  return { iss: clientId, sub: clientId, aud: app.url, iat: now, exp: now + 60, jti: randomUUID() }
}

/** An assertion as a client makes it; a change to undefined leaves something out. */
export function makeAssertion(
  app: TestApp,
  { clientId }: Pick<TestClient, 'clientId'>,
  key: TestKey,
  { header = {}, claims = {} }: AssertionChanges = {},
): string {
  const head = { alg: key.algorithm, kid: key.kid, typ: 'client-authentication+jwt', ...header }
  return signCompact(head, { ...goodClaims(app, clientId), ...claims }, key)
}

/** Signs whatever it is given, in the compact form. */
export function signCompact(header: object, claims: object, { algorithm, privateKey }: TestKey): string {
  const content = `${encode(header)}.${encode(claims)}`
  const isPss = algorithm === 'PS256'
  const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}
  const hash = algorithm.startsWith('Ed') ? null : `sha${algorithm.slice(2)}`
  const signature = sign(hash, Buffer.from(content), {
    ...{ key: privateKey, dsaEncoding: 'ieee-p1363' as const },
    ...padding,
  })
  return `${content}.${signature.toString('base64url')}`
}

export function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

/** The fields by which a client proves itself with an assertion. */
export function assertionFields(assertion: string): Record<string, string> {
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }
}
