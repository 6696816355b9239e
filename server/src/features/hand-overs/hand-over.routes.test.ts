import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { changeAccount } from '@theriac/contract/v1/account.ts'
import * as clients from '@theriac/contract/v1/clients.ts'
import { withdrawHandOver } from '@theriac/contract/v1/hand-overs.ts'
import { requestToken } from '../../../test/calls.ts'
import { deleteClient, regenerateSecret } from '../../../test/client-verbs.ts'
import { fullAccessOf } from '../../../test/equipment.ts'
import { makeLocation } from '../../../test/factories.ts'
import {
  askForHandOver,
  collect,
  lookAt,
  makeHandOver,
  newAddress,
  readClient,
  tokenIn,
} from '../../../test/hand-overs.ts'
import { callAs, makePerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeOffice, makeUserWith, type TestOffice } from '../../../test/user-groups.ts'
import { text as textColumn, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const rename = statement({
  name: 'rename_organisation_of_test',
  params: [uuid, textColumn],
  columns: {},
  text: 'update organisations set name = $2 where id = $1',
})

const day = 86_400
const newEmail = () => `Supplier-${randomUUID()}@Example.org`
const codeShape = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/

async function assertOver(token: string): Promise<void> {
  const { status, body } = await lookAt(app, { token })
  assert.equal(status, 410)
  assert.equal(body.code, 'link.not_valid')
}

async function actionsAt(clientId: string): Promise<string[]> {
  return (await readTrail(app, `client:${clientId}`)).map(({ action }) => action)
}

describe('handing credentials over', () => {
  it('gives link and code to whoever does it, and ends nothing before they are collected', async () => {
    const { site, superUser } = await makeOffice(app)
    const { status, body } = await askForHandOver(app, superUser, site.clientId)
    assert.equal(status, 200)
    const { id, link, code, sentTo, expiresAt } = body.handOver
    assert.match(link, new RegExp(`^${app.url}/hand-over#[0-9A-Za-z]{43}$`))
    assert.match(code, codeShape)
    assert.equal(sentTo, null)
    assert.equal(Date.parse(expiresAt) - app.clock.now().getTime(), 7 * day * 1000)
    const { state, createdBy, wrongCodes, collected, openedAgainAt } = body.client.handOver
    assert.deepEqual(
      { id: body.client.handOver.id, state, createdBy, wrongCodes, collected, openedAgainAt },
      { id, state: 'open', createdBy: 'Test Person', wrongCodes: 0, collected: null, openedAgainAt: null },
    )
    assert.equal(body.client.secrets.length, 1)
    const token = await requestToken(app, { client_id: site.clientId, client_secret: site.clientSecret })
    assert.equal(token.status, 200)
    const seen = await lookAt(app, { token: tokenIn(link, app.url) })
    const { organisationName, ...rest } = seen.body
    assert.match(organisationName, /^Organisation /)
    assert.deepEqual(rest, {
      ...{ locationName: 'Shop', equipmentId: 'Dispensary PC', createdBy: 'Test Person', expiresAt },
      collectedAt: null,
    })
  })

  it('mails the link to the supplier, without the code: who sends it, for whom, until when', async () => {
    const { site, superUser } = await makeOffice(app, { settings: { supportEmail: 'help@nmvo.example' } })
    const email = newEmail()
    const { body } = await askForHandOver(app, superUser, site.clientId, { email, validDays: 1 })
    const { link, code, sentTo } = body.handOver
    assert.equal(link, null, 'whoever has the code needs no link')
    assert.equal(sentTo, email.toLowerCase())
    assert.equal(body.client.handOver.sentTo, email.toLowerCase())
    const [letter, ...others] = await app.mailTo(sentTo)
    assert.equal(others.length, 0)
    assert.equal(letter?.subject, 'Credentials for a system that you connect')
    const text = letter?.text ?? ''
    assert.match(text, /^Hello,\n\nTest Person \(Organisation /)
    assert.match(text, /You need a code for it\. Test Person gives it to you another way/)
    assert.match(text, / UTC\. To look at the page/)
    assert.ok(!text.includes(code) && !text.includes(code.replaceAll('-', '')) && !text.includes('thr_'))
    assert.equal((await lookAt(app, { token: tokenIn(text, app.url) })).status, 200)
  })

  it('mails it in the language of who sends it', async () => {
    const { site, superUser } = await makeOffice(app)
    await callAs(app, superUser, changeAccount, { body: { language: 'fi' } })
    const email = newEmail()
    await askForHandOver(app, superUser, site.clientId, { email })
    const [letter] = await app.mailTo(email.toLowerCase())
    assert.equal(letter?.subject, 'Tunnistetiedot liitettävää järjestelmää varten')
  })

  it('mails no other link than its own, whatever somebody called himself or the organisation', async () => {
    const { site } = await makeOffice(app)
    const { organisationId } = site
    await app.operate(({ tx }) =>
      tx.run(rename, [organisationId, `Shop at www.evil.example ${organisationId}`]),
    )
    const sender = await makePerson(app, site, { name: 'See evil.example' })
    const email = newEmail()
    await askForHandOver(app, sender, site.clientId, { email })
    const text = (await app.mailTo(email.toLowerCase()))[0]?.text ?? ''
    assert.match(text, /See evil\[\.\]example \(Shop at www\[\.\]evil\[\.\]example /)
    assert.ok(!text.includes('evil.example'), text)
  })

  it('drops the mail that could not be sent before the link had ended', async () => {
    const { site, superUser } = await makeOffice(app)
    const email = newEmail()
    await askForHandOver(app, superUser, site.clientId, { email, validDays: 1 })
    app.clock.advance(day + 1)
    assert.deepEqual(await app.mailTo(email.toLowerCase()), [])
    app.clock.advance(-day - 1)
  })

  it('mails three in a quarter of an hour to one address at most, and leaves the one before as it was', async () => {
    const { site, superUser } = await makeOffice(app)
    const email = newEmail()
    for (let time = 0; time < 3; time += 1)
      assert.equal((await askForHandOver(app, superUser, site.clientId, { email })).status, 200)
    const refused = await askForHandOver(app, superUser, site.clientId, { email })
    assert.equal(refused.status, 429)
    assert.equal(refused.body.code, 'code.too_many_sends')
    assert.equal(refused.headers.get('retry-after'), '900')
    const [letter] = await app.mailTo(email.toLowerCase())
    assert.equal((await lookAt(app, { token: tokenIn(letter?.text ?? '', app.url) })).status, 200)
    const byHand = await askForHandOver(app, superUser, site.clientId)
    assert.equal(byHand.status, 200, 'what is not mailed is not counted')
  })

  it('takes the place of the one before', async () => {
    const { site, superUser } = await makeOffice(app)
    const first = await makeHandOver(app, superUser, site.clientId)
    const second = await makeHandOver(app, superUser, site.clientId)
    await assertOver(first.token)
    assert.equal((await lookAt(app, second)).status, 200)
    const trail = await readTrail(app, `client:${site.clientId}`)
    assert.deepEqual(
      trail.filter(({ action }) => action === 'hand_over.withdrawn').map(({ details }) => details),
      [{ handOverId: first.id, because: 'replaced' }],
    )
  })

  it('leaves one open of many that are made at once', async () => {
    const { site, superUser } = await makeOffice(app)
    const made = await Promise.all(
      Array.from({ length: 6 }, () => makeHandOver(app, superUser, site.clientId)),
    )
    const looks = await Promise.all(made.map((one) => lookAt(app, one)))
    assert.equal(looks.filter(({ status }) => status === 200).length, 1)
  })

  it('is refused for a client that is locked, and for one at a location that is not one’s own', async () => {
    const office = await makeOffice(app)
    const { site, superUser } = office
    const branch = await makeLocation(app, site)
    const permissions = ['clients:read', 'clients:regenerate', 'locations:read']
    const limited = await makeUserWith(app, office, permissions, [branch.locationId])
    assert.equal((await askForHandOver(app, limited, branch.clientId)).status, 200)
    const beyond = await askForHandOver(app, limited, site.clientId)
    assert.equal(beyond.body.code, 'client.not_found')
    const params = { clientId: site.clientId }
    await callAs(app, superUser, clients.lockClientEquipment, { params, body: { reason: 'lost' } })
    assert.equal((await askForHandOver(app, superUser, site.clientId)).body.code, 'client.locked')
  })
})

describe('creating client equipment with a hand-over', () => {
  const create = async ({ site, superUser }: TestOffice, words: object) =>
    callAs(app, superUser, clients.createClientEquipment, {
      params: { locationId: site.locationId },
      body: {
        ...{ equipmentId: 'Till', clientRoleId: await fullAccessOf(app, superUser) },
        ...{ handOver: { email: null, validDays: 7 }, ...words },
      },
    })

  it('gives it no credential until the supplier has collected the first', async () => {
    const office = await makeOffice(app)
    const { status, body } = await create(office, {})
    assert.equal(status, 200)
    assert.equal(body.clientSecret, null)
    assert.deepEqual(body.client.secrets, [])
    assert.equal(body.client.handOver.state, 'open')
    const handOver = { code: body.handOver.code, token: tokenIn(body.handOver.link, app.url) }
    const collected = await collect(app, handOver)
    assert.equal(collected.status, 200)
    assert.equal(collected.body.oldEndsAt, null)
    const fields = { client_id: collected.body.clientId, client_secret: collected.body.clientSecret }
    assert.equal((await requestToken(app, fields)).status, 200)
    assert.deepEqual((await actionsAt(body.clientId)).slice(0, 2), ['client.added', 'hand_over.made'])
  })

  it('ends the secret that is collected when it was said to, which must be after the link has ended', async () => {
    const office = await makeOffice(app)
    const at = (days: number) => new Date(app.clock.now().getTime() + days * day * 1000).toISOString()
    const tooEarly = await create(office, { secretExpiresAt: at(7) })
    assert.equal(tooEarly.body.code, 'credential.ends_too_late')
    const secretExpiresAt = at(30)
    const { body } = await create(office, { secretExpiresAt })
    await collect(app, { code: body.handOver.code, token: tokenIn(body.handOver.link, app.url) })
    const { secrets } = await readClient(app, office.superUser, body.clientId)
    assert.equal(secrets[0].expiresAt, secretExpiresAt)
    const listed = await callAs(app, office.superUser, clients.listClientEquipment, {
      params: { locationId: office.site.locationId },
    })
    assert.equal(listed.body.clients.length, 2, 'what was refused made nothing')
  })
})

describe('withdrawing a hand-over', () => {
  it('ends its link at once, and what was withdrawn cannot be withdrawn again', async () => {
    const { site, superUser } = await makeOffice(app)
    const { id, token, code } = await makeHandOver(app, superUser, site.clientId)
    const input = { params: { clientId: site.clientId, handOverId: id } }
    const withdrawn = await callAs(app, superUser, withdrawHandOver, input)
    assert.equal(withdrawn.body.handOver.state, 'withdrawn')
    assert.equal(withdrawn.body.lastCollected, null)
    await assertOver(token)
    assert.equal((await collect(app, { token, code })).body.code, 'link.not_valid')
    const again = await callAs(app, superUser, withdrawHandOver, input)
    assert.equal(again.status, 404)
    assert.equal(again.body.code, 'hand_over.not_found')
  })

  it('takes nothing away from what was collected before, and from where', async () => {
    const { site, superUser } = await makeOffice(app)
    const from = newAddress()
    await collect(app, await makeHandOver(app, superUser, site.clientId), { from })
    const lastCollected = { at: app.clock.now().toISOString(), address: from, as: 'secret' }
    app.clock.advance(60)
    const { id } = await makeHandOver(app, superUser, site.clientId)
    const shown = await readClient(app, superUser, site.clientId)
    assert.partialDeepStrictEqual(shown, { handOver: { state: 'open' }, lastCollected })
    const params = { clientId: site.clientId, handOverId: id }
    const { body } = await callAs(app, superUser, withdrawHandOver, { params })
    assert.partialDeepStrictEqual(body, { handOver: { state: 'withdrawn' }, lastCollected })
  })

  it('is refused for one that was collected, has expired, or is another client’s', async () => {
    const { site, superUser } = await makeOffice(app)
    const other = await makeLocation(app, site)
    const [own, others] = [
      await makeHandOver(app, superUser, site.clientId, { validDays: 1 }),
      await makeHandOver(app, superUser, other.clientId),
    ]
    const withdraw = async (handOverId: string) => {
      const fresh = await makePerson(app, site)
      const params = { clientId: site.clientId, handOverId }
      return (await callAs(app, fresh, withdrawHandOver, { params })).body.code
    }
    assert.equal(await withdraw(others.id), 'hand_over.not_found')
    assert.equal((await lookAt(app, own)).status, 200, 'what was refused withdrew nothing')
    app.clock.advance(day)
    assert.equal(await withdraw(own.id), 'hand_over.not_found')
    app.clock.advance(-day)
    await collect(app, own)
    assert.equal(await withdraw(own.id), 'hand_over.not_found')
  })

  it('happens by itself where a secret is shown to somebody, and where the client is deleted', async () => {
    const { site, superUser } = await makeOffice(app)
    const params = { clientId: site.clientId }
    const first = await makeHandOver(app, superUser, site.clientId)
    await callAs(app, superUser, clients.regenerateClientSecret, { params, body: { overlapSeconds: 0 } })
    await assertOver(first.token)
    const second = await makeHandOver(app, superUser, site.clientId)
    await callAs(app, superUser, clients.deleteClientEquipment, { params })
    await assertOver(second.token)
    assert.equal((await collect(app, second)).body.code, 'link.not_valid')
    const { body } = await callAs(app, superUser, clients.restoreClientEquipment, { params })
    assert.equal(body.handOver.state, 'withdrawn')
    await callAs(app, superUser, clients.unlockClientEquipment, { params })
    await assertOver(second.token)
  })

  it('happens where the operator does so, too', async () => {
    const { site, superUser } = await makeOffice(app)
    const first = await makeHandOver(app, superUser, site.clientId)
    await app.operate((work, keyring) => regenerateSecret(work, keyring, site.clientId))
    await assertOver(first.token)
    const second = await makeHandOver(app, superUser, site.clientId)
    await app.operate((work) => deleteClient(work, site.clientId))
    await assertOver(second.token)
  })
})
