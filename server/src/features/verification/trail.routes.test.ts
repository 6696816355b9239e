import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from '../../../test/factories.ts'
import { putPack, readEvents, renamePack, withdrawProduct } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

describe('the trail of a pack', () => {
  let app: TestApp
  let site: TestSite
  let other: TestSite
  let token: string
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    other = await makeSite(app)
    token = await fetchToken(app, site)
  })
  after(() => app.close())

  const dispenser = { 'user-agent': 'Dispenser 3' } as const
  const common = (pack: TestPack) => ({
    occurredAt: app.clock.now(),
    organisationId: site.organisationId,
    locationId: site.locationId,
    actorKind: 'client',
    actorId: site.clientId,
    subject: `pack:gs1/${pack.productCode}/${pack.serialNumber}`,
    address: '127.0.0.1',
    userAgent: 'Dispenser 3',
  })
  const elements = { batch: 'B-1', expiry: '310531', dataEntryMode: 'non-manual' } as const

  it('has one event for a verification: who, what, when, from where, at which location', async () => {
    const pack = await makePack(app)
    await verify(app, token, pack, dispenser)
    const details = { operationCode: '11110100', ...elements }
    assert.deepEqual(await readEvents(app, pack), [
      { ...common(pack), action: 'pack.verified', outcome: 'done', details },
    ])
  })

  it('has one event for a supply, with the state before and after', async () => {
    const pack = await makePack(app)
    await change(app, token, pack, 'Supplied', { ...dispenser, 'emvs-data-entry-mode': 'manual' })
    const details = {
      operationCode: '11210200',
      ...elements,
      dataEntryMode: 'manual',
      before: 'Active',
      after: 'Supplied',
    }
    assert.deepEqual(await readEvents(app, pack), [
      { ...common(pack), action: 'pack.supplied', outcome: 'done', details },
    ])
  })

  it('has one event for each tolerated repeat', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    for (let time = 0; time < 2; time += 1) await change(app, token, pack, 'Supplied', dispenser)
    const details = { operationCode: '11220200', ...elements, before: 'Supplied', after: 'Supplied' }
    const event = { ...common(pack), action: 'pack.supplied', outcome: 'done', details }
    assert.deepEqual(await readEvents(app, pack), [event, event])
  })

  it('has one event for a reactivation, with the state before and after', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Sample', { by: site })
    await change(app, token, pack, 'Active', dispenser)
    const details = { operationCode: '11410100', ...elements, before: 'Sample', after: 'Active' }
    assert.deepEqual(await readEvents(app, pack), [
      { ...common(pack), action: 'pack.reactivated', outcome: 'done', details },
    ])
  })

  it('has one event for a refusal, as refused, with its alert', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: other })
    const { alertId } = (await change(app, token, pack, 'Supplied', dispenser)).body
    const details = { operationCode: '51220200', ...elements, alert: 'A7', alertId }
    assert.deepEqual(await readEvents(app, pack), [
      { ...common(pack), action: 'pack.supplied', outcome: 'refused', details },
    ])
  })

  it('has one event for each refusal of every kind, and done for nothing but what was answered with 200', async () => {
    const active = await makePack(app)
    const recalled = await makePack(app, { recallReason: 'Glass in the bottle' })
    const withdrawn = await makePack(app)
    await withdrawProduct(app, withdrawn, 'No longer made')
    const unknownProduct = { ...active, productCode: '05060917518062', serialNumber: active.serialNumber }
    const refused = [
      { pack: recalled, outcomes: ['done', 'refused', 'refused'] },
      { pack: withdrawn, outcomes: ['done', 'refused', 'refused'] },
      { pack: await makePack(app, { expiry: '2020-02-29' }), outcomes: ['done', 'refused', 'refused'] },
      { pack: { ...active, batch: 'B-9' }, outcomes: ['refused', 'refused', 'refused'] },
      { pack: { ...active, serialNumber: 'unknown' }, outcomes: ['refused', 'refused', 'refused'] },
      { pack: unknownProduct, outcomes: ['refused', 'refused', 'refused'] },
    ]
    for (const { pack, outcomes } of refused) {
      const answers = [
        await verify(app, token, pack),
        await change(app, token, pack, 'Supplied'),
        await change(app, token, pack, 'Active'),
      ]
      const events = await readEvents(app, pack)
      const seen = ['pack.verified', 'pack.supplied', 'pack.reactivated'].map((action) => {
        const [event, ...more] = events.filter((one) => one.action === action)
        assert.equal(more.length, 0)
        return event?.outcome
      })
      assert.deepEqual(seen, outcomes)
      assert.deepEqual(
        answers.map(({ status }) => (status === 200 ? 'done' : 'refused')),
        outcomes,
      )
    }
  })

  it('tells a mistake in typing that was tolerated as refused, without an alert', async () => {
    const pack = { ...(await makePack(app)), batch: 'B-9' }
    await verify(app, token, pack, { ...dispenser, 'emvs-data-entry-mode': 'manual' })
    const details = { operationCode: '41020004', ...elements, batch: 'B-9', dataEntryMode: 'manual' }
    assert.deepEqual(await readEvents(app, pack), [
      { ...common(pack), action: 'pack.verified', outcome: 'refused', details },
    ])
  })

  it('names a pack whose serial number has a slash', async () => {
    const pack = await renamePack(app, await makePack(app), 'A/B+%')
    await change(app, token, pack, 'Supplied')
    const [event] = await readEvents(app, pack)
    assert.equal(event?.subject, `pack:gs1/${pack.productCode}/A/B+%`)
  })

  it('keeps no more of what a program calls itself than 200 characters', async () => {
    const pack = await makePack(app)
    await verify(app, token, pack, { 'user-agent': 'x'.repeat(2000) })
    await change(app, token, pack, 'Supplied', { 'user-agent': 'x'.repeat(2000) })
    const events = await readEvents(app, pack)
    assert.deepEqual(
      events.map(({ userAgent }) => userAgent),
      ['x'.repeat(200), 'x'.repeat(200)],
    )
  })

  it('stands under the organisation and location that asked, whoever had changed the pack', async () => {
    const pack = await makePack(app)
    await change(app, await fetchToken(app, other), pack, 'Supplied')
    app.clock.advance(1)
    await change(app, token, pack, 'Active')
    const events = await readEvents(app, pack)
    assert.deepEqual(
      events.map(({ organisationId, locationId, actorId }) => ({ organisationId, locationId, actorId })),
      [other, site].map(({ organisationId, locationId, clientId }) => ({
        organisationId,
        locationId,
        actorId: clientId,
      })),
    )
  })

  it('takes its time from the clock of the request', async () => {
    const pack = await makePack(app)
    await verify(app, token, pack)
    app.clock.advance(90)
    const later = app.clock.now()
    await verify(app, token, pack)
    const events = await readEvents(app, pack)
    assert.deepEqual(
      events.map(({ occurredAt }) => occurredAt),
      [new Date(later.getTime() - 90_000), later],
    )
  })
})
