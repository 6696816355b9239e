import assert from 'node:assert/strict'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { changeAccount } from '@theriac/contract/v1/account.ts'
import {
  changeClientEquipment,
  createClientEquipment,
  deleteClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { addClientKey, changeCredential, endCredential } from '@theriac/contract/v1/credentials.ts'
import { fullAccessOf } from '../../../../test/equipment.ts'
import { makeLocation } from '../../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../../test/people.ts'
import { makeSupplier } from '../../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { makeOffice, type TestOffice } from '../../../../test/user-groups.ts'
import { text, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'
import { tellOfEndings } from './tell-of-endings.ts'

const daySeconds = 86_400
const subject = 'Credentials of client equipment end soon'

const setContact = statement({
  name: 'set_contact_of_test',
  params: [uuid, text],
  columns: {},
  text: `update suppliers set contact_name = 'Kim Supplier', contact_email = $2 where id = $1`,
})
const suspend = statement({
  name: 'suspend_for_endings_of_test',
  params: [uuid],
  columns: {},
  text: `update organisations set status = 'suspended', suspended_at = now() where id = $1`,
})

describe('a credential that ends by itself', () => {
  let app: TestApp
  let office: TestOffice
  before(async () => {
    app = await startTestApp()
  })
  beforeEach(async () => {
    office = await makeOffice(app)
  })
  after(() => app.close())

  const later = (days: number) => new Date(app.clock.now().getTime() + days * daySeconds * 1000).toISOString()
  const make = async (expiresAt: string | null, more: object = {}, locationId = office.site.locationId) => {
    const by = await makePerson(app, office.site, { name: 'Maker' })
    const { status, body } = await callAs(app, by, createClientEquipment, {
      params: { locationId },
      body: {
        equipmentId: 'Till',
        clientRoleId: await fullAccessOf(app, by),
        secretExpiresAt: expiresAt,
        ...more,
      },
    })
    assert.equal(status, 200, JSON.stringify(body))
    return { clientId: String(body.clientId), credentialId: String(body.client.secrets[0].id) }
  }
  const keepHouse = () =>
    tellOfEndings(app.database, app.clock, { keyring: app.keyring, publicUrl: 'http://theriac.test' })
  const noticesTo = async (email: string) =>
    (await app.mailTo(email)).filter((letter) => letter.subject === subject)
  /** Lets days go by, an hour at a time where it matters, and tells at which of them a notice came. */
  const daysOfNotices = async (days: number, email: string) => {
    const told: number[] = []
    let known = (await noticesTo(email)).length
    for (let day = 0; day <= days; day += 1) {
      await keepHouse()
      await keepHouse()
      const { length } = await noticesTo(email)
      told.push(...Array.from({ length: length - known }, () => day))
      known = length
      app.clock.advance(daySeconds)
    }
    return told
  }
  const somebody = (): Promise<TestPerson> => makePerson(app, office.site)

  it('is told 30, 14, 7 and 1 day before, once each, and not any more when it has ended', async () => {
    await make(later(40))
    assert.deepEqual(await daysOfNotices(45, office.superUser.email), [10, 26, 33, 39])
  })

  it('says which, where, when and what to do', async () => {
    const { clientId } = await make(later(31), { equipmentId: 'Dispensary PC' })
    app.clock.advance(daySeconds)
    await keepHouse()
    const [letter] = await noticesTo(office.superUser.email)
    const lines = [
      ...['Hello Test Person,', 'From then on the client equipment cannot verify medicines with it.'],
      `Client equipment: Dispensary PC\nLocation: Shop\nClient Id: ${clientId}\nClient secret: ending in `,
      ...['(in 30 days)', 'Under Locations, make a new client secret with an overlap'],
    ]
    for (const words of lines) assert.ok(letter?.text.includes(words), `${words} in ${letter?.text}`)
  })

  it('is told of those notices that are still to come, where it was made with less time left', async () => {
    await make(later(10))
    assert.deepEqual(await daysOfNotices(12, office.superUser.email), [3, 9])
  })

  it('is told once, of the nearest, after nobody has kept house for weeks', async () => {
    await make(later(40))
    app.clock.advance(35 * daySeconds)
    assert.deepEqual(await daysOfNotices(6, office.superUser.email), [0, 4])
  })

  it('is told by one of several nodes that keep house at once', async () => {
    for (let place = 0; place < 5; place += 1) await make(later(40))
    app.clock.advance(10 * daySeconds)
    await Promise.all(Array.from({ length: 6 }, keepHouse))
    const letters = await noticesTo(office.superUser.email)
    assert.equal(letters.length, 1, 'all of them in one mail')
    assert.equal(letters[0]?.text.split('Client equipment: Till').length, 6)
  })

  it('is told anew where its end was moved, and not at all where it was taken away', async () => {
    const moved = await make(later(20))
    const freed = await make(later(20))
    app.clock.advance(6 * daySeconds)
    await keepHouse()
    const by = await somebody()
    const change = ({ clientId, credentialId }: typeof moved, expiresAt: string | null) =>
      callAs(app, by, changeCredential, { params: { clientId, credentialId }, body: { expiresAt } })
    assert.equal((await change(moved, later(40))).status, 200)
    assert.equal((await change(freed, null)).status, 200)
    assert.deepEqual(await daysOfNotices(45, office.superUser.email), [10, 26, 33, 39])
  })

  it('is told of a public key as of a secret', async () => {
    const { clientId } = await make(null)
    const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
    const body = { name: 'Key of the till', key: { jwk }, expiresAt: later(8) }
    const added = await callAs(app, await somebody(), addClientKey, { params: { clientId }, body })
    assert.equal(added.status, 200)
    app.clock.advance(daySeconds)
    await keepHouse()
    const [letter] = await noticesTo(office.superUser.email)
    assert.ok(letter?.text.includes('Public key: Key of the till\nEnds: '), letter?.text)
  })

  it('is not told of the end of an overlap, nor of what was ended, locked, deleted or suspended', async () => {
    const by = await somebody()
    const ofClient = ({ clientId }: { clientId: string }) => ({ params: { clientId } })
    const [overlapping, ended, locked, deleted] = [
      await make(null),
      await make(later(40)),
      await make(later(40)),
      await make(later(40)),
    ]
    const regenerate = (of: typeof ended, overlapSeconds: number) =>
      callAs(app, by, regenerateClientSecret, { ...ofClient(of), body: { overlapSeconds } })
    await regenerate(overlapping, 29 * daySeconds)
    const renewed = await regenerate(ended, 3600)
    assert.equal(renewed.status, 200)
    const params = { clientId: ended.clientId, credentialId: ended.credentialId }
    assert.equal((await callAs(app, by, endCredential, { params })).status, 200)
    await callAs(app, by, lockClientEquipment, { ...ofClient(locked), body: { reason: 'lost' } })
    await callAs(app, by, deleteClientEquipment, ofClient(deleted))
    assert.deepEqual(await daysOfNotices(41, office.superUser.email), [])
    await make(later(8))
    await app.operate(({ tx }) => tx.run(suspend, [office.site.organisationId]))
    assert.deepEqual(await daysOfNotices(8, office.superUser.email), [])
  })

  it('is told to each Super User of what is at his locations, in his language', async () => {
    const branch = await makeLocation(app, office.site)
    const limited = await makePerson(app, office.site, { locationIds: [branch.locationId] })
    const finnish = await somebody()
    await callAs(app, finnish, changeAccount, { body: { language: 'fi' } })
    await make(later(8), { equipmentId: 'Shop till' })
    await make(later(8), { equipmentId: 'Branch till' }, branch.locationId)
    app.clock.advance(daySeconds)
    await keepHouse()
    const [all] = await noticesTo(office.superUser.email)
    const [own] = await noticesTo(limited.email)
    assert.ok(all?.text.includes('Shop till') && all.text.includes('Branch till'))
    assert.ok(own?.text.includes('Branch till') && !own.text.includes('Shop till'))
    const inFinnish = (await app.mailTo(finnish.email)).find((letter) =>
      letter.subject.startsWith('Laitteiden'),
    )
    assert.ok(inFinnish?.text.includes('(7 päivän kuluttua)'), inFinnish?.text)
  })

  it('is told to the contact of the supplier, of nothing but the supplier’s equipment', async () => {
    const supplierId = await makeSupplier(app, office.site)
    const email = `${randomUUID()}@example.org`
    await app.operate(({ tx }) => tx.run(setContact, [supplierId, email]))
    const silent = await makeSupplier(app, office.site)
    await make(later(8), { equipmentId: 'Supplied till', supplierId })
    await make(later(8), { equipmentId: 'Own till' })
    const other = await make(later(8), { equipmentId: 'Other till', supplierId: silent })
    app.clock.advance(daySeconds)
    await keepHouse()
    const [letter, ...others] = await noticesTo(email)
    assert.deepEqual(others, [])
    for (const words of [
      ...[
        'Hello Kim Supplier,',
        `You are the contact of Supplier ${supplierId} for client equipment of Organisation`,
      ],
      ...['Client equipment: Supplied till', 'Ask the organisation for new credentials in time'],
    ])
      assert.ok(letter?.text.includes(words), `${words} in ${letter?.text}`)
    for (const name of ['Own till', 'Other till']) assert.ok(!letter?.text.includes(name))
    const body = { supplierId }
    await callAs(app, await somebody(), changeClientEquipment, { params: { clientId: other.clientId }, body })
    app.clock.advance(6 * daySeconds)
    await keepHouse()
    assert.ok((await noticesTo(email))[0]?.text.includes('Other till'), 'it is his from then on')
  })

  it('is told to the contact of the supplier without a link that somebody wrote as a name', async () => {
    const supplierId = await makeSupplier(app, office.site)
    const email = `${randomUUID()}@example.org`
    await app.operate(({ tx }) => tx.run(setContact, [supplierId, email]))
    const made = await make(later(8), { equipmentId: 'https://evil.example/till', supplierId })
    const body = { name: 'www.evil.example' }
    const renamed = await callAs(app, await somebody(), changeCredential, { params: made, body })
    assert.equal(renamed.status, 200)
    app.clock.advance(daySeconds)
    await keepHouse()
    const told = (await noticesTo(email))[0]?.text ?? ''
    assert.ok(told.includes('Client equipment: https[:]//evil[.]example/till'), told)
    assert.ok(told.includes('Client secret: www[.]evil[.]example, ending in '), told)
    assert.ok(!told.includes('evil.example'), told)
  })
})
