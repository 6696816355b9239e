import { randomInt } from 'node:crypto'
import { request } from 'node:http'
import { readClientEquipment } from '@theriac/contract/v1/clients.ts'
import {
  collectCredentials,
  handOverCredentials,
  readHandOver as readEndpoint,
} from '@theriac/contract/v1/hand-overs.ts'
import { callAs, type PersonAnswer, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

/** What a supplier gets in two ways: the token of the link, and the code. */
export type TestHandOver = { readonly id: string; readonly token: string; readonly code: string }

/** Hands the credentials of a client over, by a link that is passed on by hand unless the words say otherwise. */
export async function makeHandOver(
  app: TestApp,
  person: TestPerson,
  clientId: string,
  words: object = {},
): Promise<TestHandOver> {
  const answer = await askForHandOver(app, person, clientId, words)
  if (answer.status !== 200) throw new Error(`Nothing was handed over: ${JSON.stringify(answer.body)}`)
  const { id, link, code } = answer.body.handOver
  return { id, code, token: tokenIn(String(link), app.url) }
}

/** Asks for a hand-over. */
export function askForHandOver(
  app: TestApp,
  person: TestPerson,
  clientId: string,
  words: object = {},
): Promise<PersonAnswer> {
  return callAs(app, person, handOverCredentials, {
    params: { clientId },
    body: { email: null, validDays: 7, ...words },
  })
}

/** The token of a link, or of the link in a mail. */
export function tokenIn(text: string, url: string): string {
  const [, address, token] = /(http\S+)\/hand-over#([0-9A-Za-z]{43})$/m.exec(text) ?? []
  if (address !== url || token === undefined) throw new Error(`There is no link: ${text}`)
  return token
}

/** What the link leads to. */
export function lookAt(app: Pick<TestApp, 'url'>, { token }: { token: string }): Promise<PersonAnswer> {
  return callAs(app, undefined, readEndpoint, { body: { token } })
}

type Asked = { readonly key?: object; readonly from?: string; readonly headers?: Record<string, string> }

/**
 * Collects as a program does, from one of this computer's many addresses: what fails counts for its address, in the
 * database that the tests share.
 */
export function collect(
  { url }: Pick<TestApp, 'url'>,
  { token, code }: Pick<TestHandOver, 'token' | 'code'>,
  { key, from = newAddress(), headers: more = {} }: Asked = {},
): Promise<Omit<PersonAnswer, 'headers'> & { retryAfter: string | undefined }> {
  const body = JSON.stringify({ token, code, ...(key === undefined ? {} : { key }) })
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof collect>>>()
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...more }
  const { method, path } = collectCredentials
  const sent = request(url + path, { method, localAddress: from, headers, family: 4 }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        body: JSON.parse(Buffer.concat(parts).toString()),
        retryAfter: answer.headers['retry-after'],
      }),
    )
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

/** An address of the loopback that hardly any other test comes from. */
export function newAddress(): string {
  return `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`
}

/** A client as its page shows it. */
export async function readClient(
  app: Pick<TestApp, 'url'>,
  person: TestPerson,
  clientId: string,
): Promise<PersonAnswer['body']> {
  return (await callAs(app, person, readClientEquipment, { params: { clientId } })).body
}
