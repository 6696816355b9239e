import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { withdrawApplication } from '@theriac/contract/v1/applications.ts'
import { readNationalAttention } from '@theriac/contract/v1/attention.ts'
import { deleteClientEquipment, lockClientEquipment } from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import {
  changeOrganisation,
  lockNationalClient,
  type NationalOrganisation,
  replaceSuperUser,
  suspendOrganisation,
  unlockNationalClient,
  withdrawSuperUserInvitation,
} from '@theriac/contract/v1/national.ts'
import { approveApplication } from '@theriac/contract/v1/national-applications.ts'
import { suspendUser } from '@theriac/contract/v1/users.ts'
import { makeApplication } from '../../../test/applications.ts'
import { createEquipment, fullAccessOf } from '../../../test/equipment.ts'
import { makeSite } from '../../../test/factories.ts'
import { createAs, makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, startTestSession } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

const day = 86_400

let app: TestApp
let nation: TestNation
before(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  nation = await makeNation(app)
})
after(() => app.close())

const read = async (person = nation.nmvo) => (await callAs(app, person, readNationalAttention)).body
/** Time passes, and the session ends meanwhile: the administrator signs in again. */
const wait = async (seconds: number) => {
  app.clock.advance(seconds)
  nation = { ...nation, nmvo: { ...nation.nmvo, cookie: await startTestSession(app, nation.nmvo) } }
}
const organisations = async () =>
  (await read()).organisations.map(({ kind, id, since }: Record<string, string>) => [kind, id, since])
/** Withdraws the one invitation of an organisation. */
const withdraw = ({ id: organisationId, invitations }: NationalOrganisation) =>
  callAs(app, nation.nmvo, withdrawSuperUserInvitation, {
    params: { organisationId, invitationId: String(invitations[0]?.id) },
  })
const makePharmacy = async () => {
  const site = await makeSite(app, { market: nation.market })
  return { site, superUser: await makePerson(app, site) }
}

describe('the home page of a national organisation', () => {
  it('is calm where somebody is in charge everywhere, of an authority its inspector, and counts what there is', async () => {
    await makePharmacy()
    // The national organisation, the authority and the pharmacy, with a client each.
    assert.deepEqual(await read(), {
      ...{ organisations: [], totalOrganisations: 0, clients: [], totalClients: 0 },
      ...{ licences: [], totalLicences: 0 },
      counts: {
        organisations: 3,
        suspendedOrganisations: 0,
        clients: 3,
        lockedClients: 0,
        openApplications: 0,
      },
    })
  })

  it('names an organisation whose invited Super User has not come in time', async () => {
    const { body } = await createAs(app, nation.nmvo)
    assert.deepEqual(await organisations(), [])
    const since: string = body.invitations[0].expiresAt
    await wait(8 * day)
    assert.deepEqual(await organisations(), [['invitation-expired', body.id, since]])
  })

  it('names an organisation without any Super User, until it is suspended', async () => {
    const { body } = await createAs(app, nation.nmvo)
    await withdraw(body)
    assert.deepEqual(await organisations(), [['no-super-user', body.id, body.createdAt]])
    const params = { organisationId: body.id }
    await callAs(app, nation.nmvo, suspendOrganisation, { params, body: { reason: 'closed down' } })
    const { organisations: named, counts } = await read()
    assert.deepEqual(named, [])
    assert.equal(counts.suspendedOrganisations, 1)
  })

  it('names an organisation whose only Super Users are suspended', async () => {
    const { site, superUser } = await makePharmacy()
    const other = await makePerson(app, site)
    await callAs(app, superUser, suspendUser, { params: { userId: other.membershipId } })
    assert.deepEqual(await organisations(), [])
    const { organisationId } = site
    const { body } = await callAs(app, nation.nmvo, replaceSuperUser, {
      params: { organisationId },
      body: { name: 'Sam Poe', email: `${randomUUID()}@example.org`, replaces: superUser.membershipId },
    })
    assert.deepEqual(await organisations(), [])
    await withdraw(body)
    assert.deepEqual(await organisations(), [['super-users-suspended', organisationId, body.createdAt]])
  })

  it('names the organisations whose licence has expired, or does within 30 days, until it is renewed', async () => {
    const dayIn = (days: number) =>
      new Date(app.clock.now().getTime() + days * day * 1000).toISOString().slice(0, 10)
    const made = async (expiresOn: string | null) =>
      (await createAs(app, nation.nmvo, { licence: { number: 'PL-7', expiresOn } })).body
    await made(null)
    await made(dayIn(31))
    const [soon, today, over] = [await made(dayIn(30)), await made(dayIn(0)), await made(dayIn(-1))]
    const { licences, totalLicences } = await read()
    assert.equal(totalLicences, 3)
    assert.deepEqual(
      licences,
      [
        { ...over, kind: 'licence-expired' },
        { ...today, kind: 'licence-expires' },
        { ...soon, kind: 'licence-expires' },
      ].map(({ kind, id, name, type, licence }) => ({
        ...{ kind, id, name, type, licenceNumber: 'PL-7', expiresOn: licence.expiresOn },
      })),
    )
    for (const [{ id }, end] of [
      [over, () => ({ licence: { number: 'PL-8', expiresOn: dayIn(400) } })],
      [today, undefined],
    ] as const) {
      const params = { organisationId: id }
      if (end === undefined)
        await callAs(app, nation.nmvo, suspendOrganisation, { params, body: { reason: 'no licence' } })
      else await callAs(app, nation.nmvo, changeOrganisation, { params, body: end() })
    }
    const left = (await read()).licences
    assert.deepEqual(
      left.map(({ id }: { id: string }) => id),
      [soon.id],
    )
  })

  it('names the clients that it has locked itself, and counts all that are locked', async () => {
    const { site, superUser } = await makePharmacy()
    const [ours, theirs] = [
      await createEquipment(app, superUser, site),
      await createEquipment(app, superUser, site),
    ]
    const earlier = (await read()).counts
    await callAs(app, superUser, lockClientEquipment, { params: theirs, body: { reason: 'lost' } })
    await callAs(app, nation.nmvo, lockNationalClient, { params: ours, body: { reason: 'old system' } })
    const { clients, totalClients, counts } = await read()
    assert.equal(totalClients, 1)
    assert.partialDeepStrictEqual(clients, [
      {
        ...{ clientId: ours.clientId, reason: 'old system', lockedAt: app.clock.now().toISOString() },
        organisation: { id: site.organisationId },
      },
    ])
    assert.deepEqual(counts, { ...earlier, lockedClients: 2 })
    await callAs(app, nation.nmvo, unlockNationalClient, { params: ours })
    assert.deepEqual((await read()).clients, [])
  })

  it('leaves out what is deleted, or at a closed location', async () => {
    const { site, superUser } = await makePharmacy()
    const gone = await createEquipment(app, superUser, site)
    const { clients } = (await read()).counts
    await callAs(app, superUser, deleteClientEquipment, { params: gone })
    assert.equal((await read()).counts.clients, clients - 1)
    await callAs(app, nation.nmvo, lockNationalClient, {
      params: { clientId: site.clientId },
      body: { reason: 'test' },
    })
    assert.equal((await read()).totalClients, 1)
    await callAs(app, superUser, closeLocation, { params: { locationId: site.locationId } })
    assert.partialDeepStrictEqual(await read(), { totalClients: 0, counts: { lockedClients: 0 } })
  })

  it('tells nothing of another market', async () => {
    const earlier = await read()
    await createAs(app, (await makeNation(app)).nmvo)
    assert.deepEqual(await read(), earlier)
  })

  it('tells an inspector the same, and of clients nothing to who may not read them', async () => {
    const { site } = await makePharmacy()
    const params = { clientId: site.clientId }
    await callAs(app, nation.nmvo, lockNationalClient, { params, body: { reason: 'test' } })
    assert.deepEqual(await read(nation.inspector), await read())
    const clerk = await makeUserWith(app, nation.office, ['organisations:read'])
    const { clients, totalClients, counts } = await read(clerk)
    assert.deepEqual([clients, totalClients, counts.clients, counts.lockedClients], [[], 0, 0, 0])
    assert.equal(counts.organisations, (await read()).counts.organisations)
  })

  it('counts the applications that wait for somebody, also approved ones, for who may read them', async () => {
    const { superUser } = await makePharmacy()
    const clientRoleId = await fullAccessOf(app, superUser)
    const [first, second] = [
      await makeApplication(app, superUser, clientRoleId),
      await makeApplication(app, superUser, clientRoleId),
    ]
    const approve = { params: { applicationId: first }, body: {} }
    assert.equal((await callAs(app, nation.nmvo, approveApplication, approve)).status, 200)
    assert.equal((await read()).counts.openApplications, 2)
    assert.equal((await read(nation.inspector)).counts.openApplications, 2)
    const clerk = await makeUserWith(app, nation.office, ['organisations:read'])
    assert.equal((await read(clerk)).counts.openApplications, 0)
    for (const applicationId of [first, second]) {
      await callAs(app, superUser, withdrawApplication, { params: { applicationId } })
    }
    assert.equal((await read()).counts.openApplications, 0)
  })

  it('leaves the look in the trail', async () => {
    await read(nation.inspector)
    const trail = await readTrail(app, `market:${nation.market}`)
    assert.partialDeepStrictEqual(trail.at(-1), { action: 'market.viewed', details: { what: 'attention' } })
  })
})
