import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allEndpoints } from '@theriac/contract/document/all-endpoints.ts'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { printOpenApi } from '@theriac/contract/document/openapi.ts'
import { problemCodes } from '@theriac/contract/problems.ts'
import { collectCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { Check } from 'typebox/value'
import { fetchToken, verify } from './calls.ts'
import { makePack, makeSite } from './factories.ts'
import { startTestApp, type TestApp } from './test-app.ts'

describe('the documentation of the API', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('is an OpenAPI document that names every endpoint', async () => {
    const text = await (await fetch(`${app.url}/api/openapi.json`)).text()
    for (const { name, path } of allEndpoints) {
      assert.ok(text.includes(`"operationId":"${name}"`))
      assert.ok(text.includes(`"${path}"`))
    }
  })

  it('says of every endpoint what it refuses by what it is', () => {
    for (const endpoint of allEndpoints.filter(({ path }) => path.startsWith('/api/v1/'))) {
      const { method, access, stepUp }: Endpoint = endpoint
      const told = JSON.stringify(Object.entries(printOpenApi([endpoint], app.url)).at(-1))
      const tells = (code: string) => told.includes(`\`${code}\``)
      assert.equal(tells('request.cross_site'), method !== 'GET', endpoint.name)
      assert.equal(tells('session.missing'), access !== 'anybody', endpoint.name)
      assert.equal(tells('organisation.other_open'), access !== 'anybody', endpoint.name)
      assert.equal(told.includes('"theriac-organisation"'), access !== 'anybody', endpoint.name)
      const mayAskByItself = access !== 'anybody' && method === 'GET'
      assert.equal(told.includes('"theriac-background"'), mayAskByItself, endpoint.name)
      assert.equal(tells('permission.missing'), access !== 'anybody' && access !== 'signed-in', endpoint.name)
      assert.equal(tells('step_up.required'), stepUp !== undefined, endpoint.name)
    }
  })

  it('has an entry for every problem code, to which the type of a refusal leads', async () => {
    const { info } = JSON.parse(await (await fetch(`${app.url}/api/openapi.json`)).text())
    for (const code of problemCodes)
      assert.ok(info.description.includes(`<code id="${code}">${code}</code>`), code)
    const page = await (await fetch(`${app.url}/api/docs/`)).text()
    const script = /src="([^"]+show-problem\.js)"/.exec(page)?.[1] ?? 'none'
    assert.equal((await fetch(new URL(script, `${app.url}/api/docs/`))).status, 200)
  })

  it('says what each part is for, the collection by suppliers included', async () => {
    const { info } = JSON.parse(await (await fetch(`${app.url}/api/openapi.json`)).text())
    for (const part of ['Token service', 'Verification', 'Hand-over', 'Operations'])
      assert.ok(info.description.includes(`**${part}**`), part)
    assert.match(info.description, /an IT supplier collects credentials with/)
  })

  it('advises nobody to collect credentials twice, which would lock the client', () => {
    const told = JSON.stringify(Object.entries(printOpenApi([collectCredentials], app.url)).at(-1))
    assert.match(told, /never repeat this by yourself/)
    assert.match(told, /A second request with the right code locks the client/)
    assert.doesNotMatch(told, /[Tt]ry again|was used already/)
    for (const words of ['"jwk":', '"jwksUri":', '7K3M-', '`clientSecret` is null', '`oldEndsAt` is null'])
      assert.ok(told.includes(words), words)
  })

  it('shows only examples that the server would take', () => {
    for (const { name, examples = [], body } of allEndpoints)
      for (const { value, summary } of examples)
        assert.ok(body !== undefined && Check(body, value), `${name}: ${summary}`)
  })

  it('is a page that asks no other host, whatever its scripts would like to', async () => {
    const response = await fetch(`${app.url}/api/docs/`)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('strict-transport-security'), null)
    const policy = response.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'self'/)
    assert.doesNotMatch(policy, /https?:|\*/)
    const page = await response.text()
    assert.doesNotMatch(page, /(src|href)="(https?:)?\/\//)
  })

  it('leads to the page from its address without a slash', async () => {
    const response = await fetch(`${app.url}/api/docs`)
    assert.equal(response.status, 200)
    await response.text()
  })

  it('gives figures to Prometheus, by the pattern of the address and never by the address', async () => {
    await (await fetch(`${app.url}/verification/v1/product/gs1/12345/pack/NEVER-SHOWN`)).text()
    const text = await (await fetch(`${app.url}/metrics`)).text()
    assert.match(
      text,
      /theriac_requests_total\{method="GET",path="\/verification\/v1\/product\/:scheme[^"]*",status="401"\}/,
    )
    assert.doesNotMatch(text, /NEVER-SHOWN/)
  })
})

describe('the log', () => {
  it('names the client that asked, and no word of who has not proved himself', async () => {
    const app = await startTestApp()
    const site = await makeSite(app)
    await verify(app, await fetchToken(app, site), await makePack(app))
    await verify(app, `no-token-of-${site.clientId}`, await makePack(app))
    await app.close()
    const lines = app.logged.filter((line) => line.includes('/pack/') && line.includes('answered'))
    assert.deepEqual(
      lines.map((line) => [/"status":(\d+)/.exec(line)?.[1], line.includes(`"client":"${site.clientId}"`)]),
      [
        ['200', true],
        ['401', false],
      ],
    )
    assert.ok(!lines[1]?.includes(site.clientId))
  })
})
