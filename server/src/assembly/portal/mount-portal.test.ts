import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'theriac-portal-'))
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
let app: TestApp

before(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Theriac</title>')
  writeFileSync(join(folder, 'manifest.json'), '{}')
  writeFileSync(join(folder, 'appearance.js'), '// first')
  writeFileSync(join(folder, 'assets/main-abc.js'), 'export {}')
  writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync('export {}'))
  app = await startTestApp({ portalFolder: folder })
})

after(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, init: RequestInit = { headers: browser }) => fetch(app.url + path, init)

describe('the portal’s page', () => {
  for (const path of ['/', '/sign-in', '/locations/7?show=all', '/apiary', '/invitation']) {
    it(`answers at ${path}`, async () => {
      const answer = await get(path)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8')
      assert.match(await answer.text(), /<title>Theriac/)
    })
  }

  it('answers at the root to whatever asks, and to HEAD without a body', async () => {
    assert.equal((await get('/', { headers: { accept: '*/*' } })).status, 200)
    const head = await get('/sign-in', { method: 'HEAD', headers: browser })
    assert.deepEqual([head.status, await head.text()], [200, ''])
  })

  it('runs no script but our own, is framed by nobody, kept by nobody, and tells nobody where it was', async () => {
    const { headers } = await get('/sign-in')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /(^|; )default-src 'self';/)
    assert.match(policy, /; script-src 'self';/)
    assert.match(policy, /; connect-src 'self';/)
    assert.match(policy, /; frame-ancestors 'none'$/)
    assert.doesNotMatch(policy, /unsafe-eval|http|\*/)
    assert.equal(headers.get('x-frame-options'), 'DENY')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  })

  for (const path of [
    '/api/v1/nothing',
    '/api',
    '/oauth/nothing',
    '/.well-known/x',
    '/fhir/R4',
    '/print/v1/x',
  ]) {
    it(`does not stand in for what is missing at ${path}`, async () => {
      const answer = await get(path)
      assert.equal(answer.status, 404)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    })
  }

  it('is not what a program gets that asks for JSON, nor what answers a POST', async () => {
    assert.equal((await get('/nothing', { headers: { accept: 'application/json' } })).status, 404)
    assert.equal((await get('/sign-in', { method: 'POST', headers: browser })).status, 404)
  })
})

describe('the portal’s files', () => {
  it('are kept for good where their name tells their content, and come compressed', async () => {
    const answer = await get('/assets/main-abc.js')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /javascript/)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(answer.headers.get('content-encoding'), 'gzip')
    assert.equal(await answer.text(), 'export {}')
  })

  it('are asked for anew where it does not', async () => {
    const answer = await get('/appearance.js')
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-cache'])
  })

  for (const path of ['/assets/gone.js', '/assets/', '/assets/..%2fmanifest.json']) {
    it(`hold nothing at ${path}`, async () => {
      const answer = await get(path)
      assert.ok([400, 403, 404].includes(answer.status), String(answer.status))
    })
  }

  it('do not include the list of them', async () => {
    assert.match(await (await get('/manifest.json')).text(), /<title>Theriac/)
  })
})
