import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeAccount } from '@theriac/contract/v1/account.ts'
import { regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { suspendUser } from '@theriac/contract/v1/users.ts'
import { createEquipment } from '../../../../test/equipment.ts'
import { makeLocation } from '../../../../test/factories.ts'
import { callAs, makePerson } from '../../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { makeOffice, makeUserWith } from '../../../../test/user-groups.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const quietSeconds = 900
const keeper = ['locations:read', 'clients:read', 'clients:create', 'client-roles:read'] as const

describe('a client secret that is made', () => {
  it('is told to the Super Users by mail: for what, by whom and when, and never the secret', async () => {
    const office = await makeOffice(app, { settings: { supportEmail: 'support@nmvo.example' } })
    const { superUser } = office
    const user = await makeUserWith(app, office, keeper)
    const { clientSecret } = await createEquipment(app, user, office.site, { equipmentId: 'iPad' })
    const [letter, ...others] = await app.mailTo(superUser.email)
    assert.equal(others.length, 0)
    assert.equal(letter?.subject, 'Client equipment was added')
    for (const words of [
      'Hello Test Person,',
      `Test Person (${user.email}) added client equipment`,
      'Client equipment: iPad\nLocation: Shop\nTime: ',
      'Support: support@nmvo.example',
    ]) {
      assert.ok(letter?.text.includes(words), `${words} in ${letter?.text}`)
    }
    assert.ok(!letter?.text.includes(clientSecret) && !letter?.text.includes(clientSecret.slice(-8)))
    assert.deepEqual(await app.mailTo(user.email), [], 'who is no Super User gets no mail')
  })

  it('is told also when it takes the place of another, in the language of each Super User', async () => {
    const { site, superUser } = await makeOffice(app)
    const finnish = await makePerson(app, site)
    await callAs(app, finnish, changeAccount, { body: { language: 'fi' } })
    const { clientId } = await createEquipment(app, superUser, site)
    app.clock.advance(quietSeconds)
    const input = { params: { clientId }, body: { overlapSeconds: 0 } }
    const fresh = await makePerson(app, site)
    assert.equal((await callAs(app, fresh, regenerateClientSecret, input)).status, 200)
    const subjects = async (email: string) => (await app.mailTo(email)).map(({ subject }) => subject)
    assert.equal((await subjects(superUser.email))[0], 'A new client secret was made')
    assert.deepEqual(await subjects(finnish.email), [
      ...['Laitteelle luotiin uusi tekninen salasana', 'Uusi laite lisättiin'],
    ])
    app.clock.advance(-quietSeconds)
  })

  it('is one mail in a quarter of an hour, however many are made, also at once', async () => {
    const { site, superUser } = await makeOffice(app)
    await Promise.all(Array.from({ length: 6 }, () => createEquipment(app, superUser, site)))
    const letters = await app.mailTo(superUser.email)
    assert.equal(letters.length, 1)
    assert.match(letters[0]?.text ?? '', /If more follows within 15 minutes, no message comes for it/)
    app.clock.advance(quietSeconds)
    await createEquipment(app, await makePerson(app, site), site)
    assert.equal((await app.mailTo(superUser.email)).length, 2)
    app.clock.advance(-quietSeconds)
  })

  it('is not told to a Super User who does not work there, nor to one who is suspended, nor when it failed', async () => {
    const { site, superUser } = await makeOffice(app)
    const branch = await makeLocation(app, site)
    const elsewhere = await makePerson(app, site, { locationIds: [branch.locationId] })
    const suspended = await makePerson(app, site)
    const params = { userId: suspended.membershipId }
    assert.equal((await callAs(app, superUser, suspendUser, { params })).status, 200)
    await assert.rejects(createEquipment(app, superUser, { ...site, locationId: 999_999_999 }))
    assert.deepEqual(await app.mailTo(superUser.email), [])
    await createEquipment(app, superUser, site)
    assert.equal((await app.mailTo(superUser.email)).length, 1)
    for (const { email } of [elsewhere, suspended]) assert.deepEqual(await app.mailTo(email), [])
  })
})
