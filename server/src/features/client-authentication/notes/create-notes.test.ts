import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { makeClient, makeSite, type TestClient, type TestSite } from '../../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import {
  address,
  integer,
  json,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'
import { DatabaseUnavailable } from '../../../platform/unavailable.ts'
import type { Database } from '../../../platform/database/database.ts'
import { createNotes, type NotedClient } from './create-notes.ts'

const findCredential = statement({
  name: 'find_credential_of_test',
  params: [text],
  columns: { credentialId: uuid, clientUuid: uuid },
  text: `
    select k.id as "credentialId", c.id as "clientUuid"
    from clients c
    join credentials k on k.client_uuid = c.id
    where c.client_id = $1`,
})
const findUse = statement({
  name: 'find_use_of_test',
  params: [uuid],
  columns: {
    lastUsedAt: timestamp,
    address: nullable(address),
    userAgent: nullable(text),
    malformed: nullable(integer),
  },
  text: `
    select
      u.last_used_at as "lastUsedAt", u.address, u.user_agent as "userAgent",
      (select m.times from malformed_secrets m where m.client_uuid = u.client_uuid) as malformed
    from credential_uses u
    where u.credential_id = $1`,
})
const findDetails = statement({
  name: 'find_details_of_test',
  params: [text],
  columns: { action: text, details: json },
  text: `select action, details from audit_events where subject = 'client:' || $1 and action like 'token.%' order by action, id`,
})

type Noted = { readonly client: NotedClient; readonly credentialId: string }

describe('noting what clients do', () => {
  let app: TestApp
  let site: TestSite
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
  })
  after(() => app.close())

  const noted = async (client?: TestClient): Promise<Noted> => {
    const { clientId } = client ?? (await makeClient(app, site))
    const row = await app.database.maybe(findCredential, [clientId])
    assert.ok(row !== undefined)
    const { organisationId, locationId } = site
    return {
      client: { clientUuid: row.clientUuid, clientId, organisationId, locationId },
      credentialId: row.credentialId,
    }
  }
  const useOf = (credentialId: string) => app.operate(({ tx }) => tx.maybe(findUse, [credentialId]))
  const detailsOf = (clientId: string) => app.operate(({ tx }) => tx.many(findDetails, [clientId]))

  it('keeps the last use: when, from where and with what', async () => {
    const { client, credentialId } = await noted()
    app.notes.used(client, credentialId, { address: '192.0.2.1', userAgent: 'old' })
    app.clock.advance(60)
    app.notes.used(client, credentialId, { address: '2001:db8::7', userAgent: 'new' })
    await app.notes.flush()
    assert.deepEqual(await useOf(credentialId), {
      ...{ lastUsedAt: app.clock.now(), address: '2001:db8::7', userAgent: 'new', malformed: null },
    })
  })

  it('is not led back by a node that writes an earlier use later', async () => {
    const { client, credentialId } = await noted()
    const slow = createNotes(app.database, app.clock)
    slow.used(client, credentialId, { address: '192.0.2.1', userAgent: undefined })
    app.clock.advance(60)
    app.notes.used(client, credentialId, { address: '192.0.2.2', userAgent: undefined })
    await app.notes.flush()
    await slow.flush()
    assert.equal((await useOf(credentialId))?.address, '192.0.2.2')
  })

  it('counts alike refusals of one address in one event, and others apart', async () => {
    const { client } = await noted()
    const [here, there] = [
      { address: '192.0.2.1', userAgent: 'a' },
      { address: '192.0.2.2', userAgent: 'a' },
    ]
    for (let round = 0; round < 3; round += 1) app.notes.refused(client, here, 'wrong_secret')
    app.notes.refused(client, there, 'wrong_secret')
    app.notes.refused(client, here, 'client_locked')
    app.notes.granted(client, here)
    await app.notes.flush()
    const details = (await detailsOf(client.clientId)).map((event) =>
      JSON.stringify([event.action, event.details]),
    )
    assert.deepEqual(details.toSorted(), [
      '["token.granted",{"times":1}]',
      '["token.refused",{"times":1,"reason":"client_locked"}]',
      '["token.refused",{"times":1,"reason":"wrong_secret"}]',
      '["token.refused",{"times":3,"reason":"wrong_secret"}]',
    ])
  })

  it('loses no use and no count while the database is away', async () => {
    const { client, credentialId } = await noted()
    const caller = { address: '192.0.2.1', userAgent: undefined }
    let isAway = true
    const database: Database = {
      ...app.database,
      run: async (of, values) => {
        if (!isAway) return app.database.run(of, values)
        // Noted while the write is on its way.
        if (of.name === 'note_malformed_secrets') notes.malformed(client)
        throw new DatabaseUnavailable(undefined)
      },
    }
    const notes = createNotes(database, app.clock)
    notes.malformed(client)
    await assert.rejects(notes.flush(), DatabaseUnavailable)
    notes.used(client, credentialId, caller)
    notes.refused(client, caller, 'wrong_secret')
    notes.refused(client, caller, 'wrong_secret')
    await assert.rejects(notes.flush(), DatabaseUnavailable)
    isAway = false
    await notes.flush()
    assert.equal((await useOf(credentialId))?.malformed, 2)
    assert.deepEqual(
      (await detailsOf(client.clientId)).map(({ details }) => details),
      [{ times: 2, reason: 'wrong_secret' }],
    )
    await notes.flush()
    assert.equal((await detailsOf(client.clientId)).length, 1, 'and writes nothing twice')
  })

  it('is done by two nodes at once, in whatever order, without getting stuck', async () => {
    const all: Noted[] = []
    for (let round = 0; round < 20; round += 1) all.push(await noted())
    const caller = { address: '192.0.2.1', userAgent: undefined }
    for (let round = 0; round < 5; round += 1) {
      const nodes = [createNotes(app.database, app.clock), createNotes(app.database, app.clock)] as const
      for (const { client, credentialId } of all) nodes[0].used(client, credentialId, caller)
      for (const { client, credentialId } of all.toReversed()) nodes[1].used(client, credentialId, caller)
      for (const { client } of all) nodes[0].malformed(client)
      for (const { client } of all.toReversed()) nodes[1].malformed(client)
      await Promise.all(nodes.map((node) => node.flush()))
    }
    for (const { credentialId } of all) assert.equal((await useOf(credentialId))?.malformed, 10)
  })
})
