import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readConfig } from '../../platform/config/config.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import { mailJob } from '../../platform/mail/mail-job.ts'
import { createMetrics } from '../../platform/metrics/create-metrics.ts'
import { createApp } from '../app.ts'
import { openMailbox } from './mailbox.ts'

describe('the mailbox of the demo', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('holds what would have been sent: to an address, newest first', async () => {
    const to = 'newest.first@example.org'
    await send({ to, subject: 'First', text: 'one' }, { to, subject: 'Second', text: 'two' })
    await send({ to: 'somebody.else@example.org', subject: 'Other', text: 'three' })
    await app.mailTo('somebody.else@example.org')
    const delivered = await app.mailTo(to)
    assert.deepEqual(
      delivered.map(({ subject }) => subject),
      ['Second', 'First'],
    )
    const at = app.clock.now().toISOString()
    assert.deepEqual(await read(`?to=${encodeURIComponent(to.toUpperCase())}`), [
      { to, subject: 'Second', text: 'two', at },
      { to, subject: 'First', text: 'one', at },
    ])
    const all = JSON.stringify(await read(''))
    assert.ok(all.includes(to) && all.includes('somebody.else@example.org'))
    assert.deepEqual(await read('?to=nobody@example.org'), [])
  })

  it('does not get a code that has expired', async () => {
    const to = 'expired.code@example.org'
    await send({ to, subject: 'Code', text: '482913', notAfter: app.clock.now() })
    app.clock.advance(1)
    assert.deepEqual(await app.mailTo(to), [])
  })

  it('refuses a question that it does not understand, and other methods', async () => {
    const twice = await fetch(`${app.url}/mailbox/messages?to=a&to=b`)
    assert.equal(twice.status, 422)
    await twice.text()
    const removed = await fetch(`${app.url}/mailbox/messages`, { method: 'DELETE' })
    assert.equal(removed.status, 405)
    assert.equal(removed.headers.get('allow'), 'GET')
    await removed.text()
  })

  describe('as a page', () => {
    const to = 'page@example.org'

    it('shows what stands in a mail as text, whatever that is', async () => {
      const script = '<script>alert(1)</script>'
      await send({
        to,
        subject: `${script} "quoted"`,
        text: `${script}\n</pre><img src=x onerror=alert(1)> & 'x'`,
      })
      await app.mailTo(to)
      const page = await open(`?to=${to}`)
      assert.doesNotMatch(page, /<script|<img/)
      assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;quoted&quot;/)
      assert.match(page, /&lt;\/pre&gt;&lt;img src=x onerror=alert\(1\)&gt; &amp; &#39;x&#39;/)
      const echoed = await open(`?to=${encodeURIComponent(`"><script>alert(1)</script>`)}`)
      assert.doesNotMatch(echoed, /<script/)
    })

    it('lets only links to ourselves be followed', async () => {
      const links = 'links@example.org'
      const own = `${app.url}/invitation#code=a&b`
      const text = `Open ${own}. Not https://evil.example/x, ${app.url}0/x or ${app.url}@evil.example/.`
      await send({ to: links, subject: 'Links', text })
      await app.mailTo(links)
      const page = await open(`?to=${links}`)
      const followed = [...page.matchAll(/<a href="(http[^"]*)">/g)].map(([, address]) => address)
      assert.deepEqual(followed, [own.replace('&', '&amp;')])
    })

    it('shows a code large and whole, so that one press selects it, in the language of the browser', async () => {
      const codes = 'codes@example.org'
      await send({ to: codes, subject: 'Code', text: 'Your code is 482913. Not 1482913.' })
      await app.mailTo(codes)
      const page = await open(`?to=${codes}`)
      assert.deepEqual(
        [...page.matchAll(/<code[^>]*>(\d+)<\/code>/g)].map(([, code]) => code),
        ['482913'],
      )
      assert.match(page, /<html lang="en">[^]*<a href="\/sign-in">Back to sign in<\/a>/)
      const finnish = await fetch(`${app.url}/mailbox?to=${codes}`, {
        headers: { 'accept-language': 'sv;q=0.9, fi-FI;q=0.8, en' },
      })
      assert.match(await finnish.text(), /<html lang="fi">[^]*1 viesti osoitteeseen codes@example\.org/)
    })

    it('runs no script, loads nothing, is not framed and tells no other page where it was', async () => {
      const { headers } = await fetch(`${app.url}/mailbox`)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(
        policy,
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; /,
      )
      assert.match(policy, /frame-ancestors 'none'$/)
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.match(headers.get('content-type') ?? '', /^text\/html/)
    })
  })

  it('answers to no page of another site', async () => {
    for (const path of ['/mailbox', '/mailbox/messages']) {
      const response = await fetch(app.url + path, { headers: { 'sec-fetch-site': 'cross-site' } })
      assert.equal(response.status, 421)
      await response.text()
    }
  })

  it('is not upset by an address that no database can hold', async () => {
    const page = await fetch(`${app.url}/mailbox?to=%00`)
    assert.equal(page.status, 200)
    await page.text()
    const messages = await fetch(`${app.url}/mailbox/messages?to=%00`)
    assert.equal(messages.status, 422)
    await messages.text()
  })

  it('does not exist outside the demo, nor in its documentation', async () => {
    const environment = { PORT: new URL(app.url).port, SMTP_URL: 'smtp://localhost' }
    const config = readConfig(environment, 'production')
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const state = { metrics: createMetrics(), isStopping: () => false, isReady: async () => true }
    const real = await createApp({ ...app, config, log, ...state })
    try {
      for (const url of ['/mailbox', '/mailbox/messages', '/mailbox/messages?to=a@example.org']) {
        const { statusCode, body } = await real.inject({ url })
        assert.equal(statusCode, 404)
        assert.match(body, /address\.not_found/)
      }
      assert.doesNotMatch((await real.inject({ url: '/api/openapi.json' })).body, /"\/mailbox/)
    } finally {
      await real.close()
    }
  })

  async function send(...mails: Mail[]): Promise<void> {
    await app.operate(async (work, keyring) => mails.forEach((mail) => work.enqueue(mailJob(keyring, mail))))
  }

  async function read(query: string): Promise<unknown> {
    const response = await fetch(`${app.url}/mailbox/messages${query}`)
    assert.equal(response.status, 200)
    return response.json()
  }

  async function open(query: string): Promise<string> {
    const response = await fetch(`${app.url}/mailbox${query}`)
    assert.equal(response.status, 200)
    return response.text()
  }
})

describe('the mailbox of a demo of its own', () => {
  let installation: Installation
  before(async () => {
    installation = await startInstallation()
  })
  after(() => installation.end())

  it('keeps the newest 500 messages', async () => {
    const [{ database, clock }] = installation.nodes
    const mailbox = openMailbox(database, clock)
    for (let place = 1; place <= 503; place += 1) {
      await mailbox.post({ to: 'a@example.org', subject: String(place), text: '', reference: '' })
    }
    const messages = await mailbox.read(undefined)
    assert.equal(messages.length, 500)
    assert.equal(messages[0]?.subject, '503')
    assert.equal(messages.at(-1)?.subject, '4')
  })
})
