import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  listClientEquipment,
  lockClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import type { Browser, Locator, Page } from 'playwright-core'
import { requestToken, verify } from '../../server/test/calls.ts'
import type { TestClient } from '../../server/test/factories.ts'
import { assertionFields, newKey, signCompact, type TestKey } from '../../server/test/keys.ts'
import { holdsSoon } from '../../server/src/platform/database/embedded/testing/running-processes.ts'
import { openScene } from '../stage/scene.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack, verifyWith } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf, isSound } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { changeView, openBrowser, openPage } from './stage/open-browser.ts'
import { confirm, fill, press } from './stage/press.ts'
import { linkIn, nextMail } from './stage/read-mail.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'

const { collection, credentials, equipment, handOver, publicKey, ui } = catalogues.en
const { giving, made } = handOver
const on = (action: string, name: string) => equipment.actionOn(action, name)
const waiting = /^Waiting for the supplier to collect the credentials/
const collected = /^The supplier collected the credentials .* from (::1|127\.0\.0\.1)\.$/
const twoSecrets = /^Two valid Client Secrets\. The old one stays valid for/

/** What reaches a supplier in two ways. */
type Sent = { readonly link: string; readonly code: string }

describe('credentials that a supplier collects by a link and a code', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let superUser: Entrance
  /** The pharmacist's. */
  let page: Page
  /** The supplier's, who has no account. */
  let outside: Page
  let locationId: string
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    superUser = await enter(demo, 'super@liffey.example')
    page = await openPage(browser, demo.url, {}, superUser.state)
    locationId = idIn(await superUser.call(listLocations), 'locations', 'Liffey Pharmacy 1')
    outside = await openPage(browser, demo.url, { expects: [409, 410, 422, 'ERR_FAILED'] })
  })
  after(scene.strike)

  describe('of new equipment', () => {
    let sent: Sent
    let received: TestClient
    let token: string

    it('are made without the pharmacist seeing a secret: the dialog asks, and shows link and code once', async () => {
      await page.goto(`/locations/${locationId}`)
      await press(page, equipment.add)
      const dialog = await dialogOf(page, equipment.creating.title)
      await fill(dialog, equipment.fields.equipmentId, 'Robot')
      assert.ok(await dialog.getByRole('radio', { name: giving.choices.show }).isChecked())
      await dialog.getByRole('radio', { name: giving.choices.send }).check()
      await press(dialog, equipment.creating.verb)
      sent = await keep('Robot')
      await rowOf('Robot').getByText(waiting).waitFor()
      assert.ok(!(await page.content()).includes(sent.code))
    })

    it('are collected by the supplier with the right code, once; a wrong one says how many are left', async () => {
      await open(sent)
      await outside.getByText('Robot', { exact: true }).waitFor()
      await outside.getByText('Aoife Byrne').waitFor()
      assert.equal(
        new URL(outside.url()).hash,
        '',
        'the link stays neither in the address nor in the history',
      )
      await fill(outside, collection.code, 'AAAA-BBBB-CCCC')
      await press(outside, collection.submitSecret)
      await outside.getByText(collection.codeWrong(4)).waitFor()
      await isWhole(outside)
      // As it is heard on the telephone; and pressed as some people press everything.
      await fill(outside, collection.code, sent.code.toLowerCase().replaceAll('-', ' '))
      await outside.getByRole('button', { name: collection.submitSecret }).dblclick()
      await outside.getByText(collection.shown.onlyTime).waitFor()
      received = await receive()
      token = (await verifyWith(demo, received)).token
      await outside.getByText(collection.collected.title).waitFor()
      await isWhole(outside)
    })

    it('are said to the pharmacist to be collected, when and from where', async () => {
      await page.reload()
      await rowOf('Robot').getByText(collected).waitFor()
      await openOne('Robot')
      await page.getByText(credentials.handOver.states.collected).first().waitFor()
      await page.getByText(credentials.handOver.collectedAs.secret).waitFor()
    })

    it('are seen by a colleague who may only look, who finds nothing there to press', async () => {
      const colleague = await openAs(browser, demo, 'user@liffey.example')
      await colleague.goto(new URL(page.url()).pathname)
      await colleague.getByText(credentials.handOver.collectedAs.secret).waitFor()
      await colleague.getByText(credentials.networks.everywhere, { exact: true }).waitFor()
      assert.equal(
        await colleague.getByRole('main').getByRole('button').count(),
        1,
        'the Client Id is copied',
      )
      await colleague.context().close()
    })

    it('lock the equipment where somebody comes a second time with the code, and the page says so', async () => {
      await open(sent)
      await outside.getByText(collection.before.notMine).waitFor()
      await isWhole(outside)
      // However often somebody mistypes it: nothing is counted any more that could keep the alarm from being raised.
      for (let time = 0; time < 5; time += 1) {
        await fill(outside, collection.code, 'AAAA-BBBB-CCCC')
        await press(outside, collection.before.submit)
        await outside.getByText(collection.before.codeWrong).waitFor()
      }
      await fill(outside, collection.code, sent.code)
      await press(outside, collection.before.submit)
      await outside.getByText(collection.openedAgain.title).waitFor()
      await isWhole(outside)
      assert.equal((await verify(demo, token, activePack(demo))).status, 401)
      await assert.rejects(verifyWith(demo, received))
      await page.reload()
      await page.getByText(credentials.handOver.states['opened-again']).first().waitFor()
      await page.getByText(/^The link for the supplier was opened a second time/).waitFor()
      await page.goto(`/locations/${locationId}`)
      await rowOf('Robot').getByText(equipment.locked, { exact: true }).waitFor()
      await open(sent)
      await outside.getByText(collection.dead.title).waitFor()
      await isWhole(outside)
    })
  })

  describe('in the place of those in use', () => {
    let old: TestClient
    let sent: Sent

    it('are sent by mail, without the code; what there is works until they are collected', async () => {
      old = demo.file.client
      await page.goto(`/locations/${locationId}`)
      await press(page, on(equipment.regenerate, 'Dispensary PC'))
      const dialog = await dialogOf(page, equipment.regenerating.title)
      await dialog.getByRole('radio', { name: giving.choices.send }).check()
      await dialog.getByText(giving.untilCollected).waitFor()
      await fill(dialog, giving.email, 'nobody')
      await press(dialog, giving.verb)
      await dialog.getByText(giving.emailWrong).waitFor()
      await fill(dialog, giving.email, 'max@supplier.example')
      await press(dialog, giving.verb)
      const shown = await dialogOf(page, made.title('Dispensary PC'))
      await shown.getByText(made.sent('max@supplier.example')).waitFor()
      const code = await copy(shown, made.code)
      await press(shown, equipment.shown.close)
      const mail = await nextMail(demo.url, 'max@supplier.example', 0)
      assert.ok(!mail.text.includes(code))
      sent = { link: linkIn(mail), code }
      assert.equal((await verifyWith(demo, old)).status, 200)
    })

    it('overlap with the old ones from the collection on, and the page counts down', async () => {
      await open(sent)
      await fill(outside, collection.code, sent.code)
      await press(outside, collection.submitSecret)
      await outside.getByText(/^The old credentials stay valid until/).waitFor()
      const received = await receive()
      assert.equal(received.clientId, old.clientId)
      const since = new Date()
      assert.equal((await verifyWith(demo, old)).status, 200)
      assert.equal((await verifyWith(demo, received)).status, 200)
      await bothAreNoted(since)
      await page.reload()
      const row = rowOf('Dispensary PC')
      await row.getByText(collected).waitFor()
      await row
        .getByText(twoSecrets)
        .getByText(/It was used .* from (::1|127\.0\.0\.1)\./)
        .waitFor()
    })

    it('can be ended on the page of the equipment, the old one first, and named', async () => {
      await openOne('Dispensary PC')
      const called = `${credentials.unnamed.secret} …${old.clientSecret.slice(-4)}`
      const { editing, ending, actionOn } = credentials
      await press(page, actionOn(editing.action, called))
      const dialog = await dialogOf(page, editing.title)
      await fill(dialog, editing.name, 'Of last year')
      await press(dialog, editing.verb)
      await page.getByText(editing.done('Of last year')).waitFor()
      const renamed = `Of last year …${old.clientSecret.slice(-4)}`
      await confirm(page, actionOn(ending.action, renamed), ending.title)
      await page.getByText(twoSecrets).waitFor({ state: 'detached' })
      await assert.rejects(verifyWith(demo, old))
    })

    it('cannot be collected while the equipment is locked; once it is unlocked, the same link leads on', async () => {
      const link = await makeLink('Dispensary PC')
      const params = { clientId: old.clientId }
      await superUser.call(lockClientEquipment, { params, body: { reason: 'It was left in a train' } })
      await open(link)
      await outside.getByText(collection.locked.title).waitFor()
      await isWhole(outside)
      await superUser.call(unlockClientEquipment, { params })
      await press(outside, collection.locked.again)
      await outside.getByLabel(collection.code).first().waitFor()
    })
  })

  describe('where a public key is given instead', () => {
    const key = newKey()
    let clientId: string

    it('never send a private key, and take the public one: then no secret exists', async () => {
      clientId = idIn(
        await superUser.call(listClientEquipment, { params: { locationId } }),
        'clients',
        'Laptop',
      )
      const sent = await makeLink('Laptop')
      const asked = collectionsAsked()
      await open(sent)
      await fill(outside, collection.code, sent.code)
      await outside.getByRole('radio', { name: collection.ways.key }).check()
      await fill(outside, publicKey.jwk, JSON.stringify(key.privateKey.export({ format: 'jwk' })))
      await press(outside, collection.submitKey)
      await outside.getByText(publicKey.wrong.private).waitFor()
      assert.equal(asked(), 0, 'nothing left the page')
      await fill(outside, publicKey.jwk, JSON.stringify(key.jwk))
      await press(outside, collection.submitKey)
      await outside.getByText(collection.keyGiven.title).waitFor()
      await isWhole(outside)
      await outside.getByText(clientId.slice(-12)).first().waitFor()
    })

    it('let the system in with the key, and the page shows it', async () => {
      assert.equal(await verifyByKey(clientId, key), 200)
      await openOne('Laptop')
      const keys = page.getByRole('region', { name: credentials.keys.title })
      await keys.getByText(credentials.unnamed.key).first().waitFor()
      await page.getByText(credentials.handOver.collectedAs.key).waitFor()
    })

    it('stop where the addresses from which it may ask are others; the page asks before', async () => {
      const { networks } = credentials
      const region = page.getByRole('region', { name: networks.title })
      await page.reload()
      await fill(region, networks.label, '192.0.2.7/24')
      await press(region, networks.verb)
      await region.getByText(networks.wrong.within('192.0.2.7/24')).waitFor()
      await fill(region, networks.label, '192.0.2.0/24')
      await region.getByText(networks.missesHelp).waitFor()
      await press(region, networks.verb)
      await press(await dialogOf(page, networks.askTitle), ui.cancel)
      assert.equal(await verifyByKey(clientId, key), 200, 'nothing is saved before somebody has said so')
      await press(region, networks.verb)
      await press(await dialogOf(page, networks.askTitle), networks.verb)
      await page.getByText(networks.done).waitFor()
      await assert.rejects(verifyByKey(clientId, key))
      await fill(region, networks.label, '')
      await press(region, networks.verb)
      await region.getByText(networks.everywhere, { exact: true }).waitFor()
      assert.equal(await verifyByKey(clientId, key), 200)
    })
  })

  describe('whose answer is lost on the way', () => {
    const path = '**/hand-overs/collection'

    it('are not collected a second time blindly: the link is looked at first', async () => {
      const sent = await makeLink('iPad')
      await open(sent)
      await fill(outside, collection.code, sent.code)
      await outside.route('**/hand-overs/*', (route) => route.abort())
      await press(outside, collection.submitSecret)
      await outside.getByText(collection.unsure.advice).waitFor()
      await isWhole(outside)
      await outside.unroute('**/hand-overs/*')
      const asked = collectionsAsked()
      // Enter sends a form, also where it has no button for it.
      await outside.getByRole('textbox', { name: collection.code }).press('Enter')
      await outside.getByText(collection.notSent.advice).waitFor()
      assert.equal(asked(), 0)
      await outside.route(path, async (route) => {
        await route.fetch()
        await route.abort()
      })
      await press(outside, collection.submitSecret)
      await outside.getByText(collection.lost.title).waitFor()
      await isWhole(outside)
      await outside.unroute(path)
      await page.goto(`/locations/${locationId}`)
      await rowOf('iPad').getByText(equipment.active, { exact: true }).waitFor()
    })

    it('are withdrawn by the pharmacist, and the link leads nowhere', async () => {
      const sent = await makeLink('iPad')
      await openOne('iPad')
      const { withdraw } = credentials.handOver
      await press(page, withdraw)
      const asking = await dialogOf(page, withdraw)
      assert.ok(!withdraw.includes(ui.back), 'the way out is not called as what it leads away from')
      await press(asking, ui.back)
      await asking.waitFor({ state: 'detached' })
      await confirm(page, withdraw, withdraw)
      const told = page.getByRole('region', { name: credentials.handOver.title })
      await told.getByText(credentials.handOver.states.withdrawn, { exact: true }).waitFor()
      assert.equal(await told.getByText(credentials.handOver.validUntil).count(), 0)
      await open(sent)
      await outside.getByText(collection.dead.title).waitFor()
    })
  })

  /** The row of a piece of equipment, with what is said below it. */
  function rowOf(name: string): Locator {
    const row = page.getByRole('row').filter({ hasText: name })
    return row.or(row.locator('xpath=following-sibling::tr[1]'))
  }

  async function openOne(name: string): Promise<void> {
    await page.goto(`/locations/${locationId}`)
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  }

  async function open({ link }: Sent): Promise<void> {
    // As from a message, and not from the page before.
    await outside.goto('about:blank')
    await outside.goto(link)
    await outside.getByRole('heading', { level: 1 }).waitFor()
  }

  async function makeLink(name: string): Promise<Sent> {
    await openOne(name)
    await press(page, giving.verb)
    const dialog = await dialogOf(page, equipment.regenerating.title)
    await press(dialog, giving.verb)
    return keep(name)
  }

  /** Copies link and code out of the dialog, and closes it: it asks until both are kept. */
  async function keep(name: string): Promise<Sent> {
    const dialog = await dialogOf(page, made.title(name))
    await isWhole(page, dialog)
    const link = await copy(dialog, made.link)
    await press(dialog, equipment.shown.close)
    await dialog.getByText(made.codeNotKept).waitFor()
    await press(dialog, ui.secret.goBack)
    await dialog.getByRole('checkbox', { name: made.codeTold }).check()
    const code = await copy(dialog, made.code)
    await press(dialog, equipment.shown.close)
    await dialog.waitFor({ state: 'detached' })
    return { link, code }
  }

  async function receive(): Promise<TestClient> {
    const dialog = outside.getByRole('dialog')
    await isWhole(outside, dialog)
    const clientId = await copy(dialog, collection.shown.clientId)
    const clientSecret = await copy(dialog, collection.shown.clientSecret)
    assert.equal(await copy(dialog, collection.shown.tokenEndpoint), `${demo.url}/oauth/token`)
    await press(dialog, ui.close)
    await dialog.waitFor({ state: 'detached' })
    assert.ok(!(await outside.content()).includes(clientSecret))
    return { clientId, clientSecret }
  }

  async function copy(dialog: Locator, label: string): Promise<string> {
    await press(dialog, `${ui.copyShort} ${label}`)
    return String(await dialog.page().evaluate('navigator.clipboard.readText()'))
  }

  /** Nothing of the page or of its dialog is cut on a desk or a telephone, and axe finds nothing. */
  async function isWhole(where: Page, dialog?: Locator): Promise<void> {
    for (const view of [
      { scheme: 'dark', width: 390 },
      { scheme: 'light', width: 1280 },
    ] as const) {
      await changeView(where, view)
      if (dialog !== undefined) await isSound(where, dialog)
      else assert.deepEqual([...(await findCut(where)), ...(await findViolations(where))], [])
    }
  }

  /** Counts from now on how often the supplier's page asks for a collection. */
  function collectionsAsked(): () => number {
    let times = 0
    outside.on('request', (request) => {
      if (request.url().endsWith('/collection')) times += 1
    })
    return () => times
  }

  /** The last use is noted off the road of a request. */
  async function bothAreNoted(since: Date): Promise<void> {
    const noted = () =>
      askDemo(demo, 'theriac_gate', 'select 1 from credential_uses where last_used_at >= $1', [since])
    assert.ok(await holdsSoon(async () => (await noted()).length === 2))
  }

  async function verifyByKey(clientId: string, key: TestKey): Promise<number> {
    const now = Date.now() / 1000
    const claims = { iss: clientId, sub: clientId, aud: demo.url, iat: now, exp: now + 60, jti: randomUUID() }
    const header = { alg: key.algorithm, kid: key.kid, typ: 'client-authentication+jwt' }
    const answer = await requestToken(demo, assertionFields(signCompact(header, claims, key)))
    const body: unknown = await answer.json()
    const token = new Map(Object.entries(body ?? {})).get('access_token')
    if (typeof token !== 'string') throw new Error(`No token was granted: ${JSON.stringify(body)}`)
    return (await verify(demo, token, activePack(demo))).status
  }
})
