import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import * as clients from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { fetchToken, requestToken, verify } from '../../../../test/calls.ts'
import { makePack } from '../../../../test/factories.ts'
import { collect, lookAt, makeHandOver, newAddress, readClient } from '../../../../test/hand-overs.ts'
import { callAs, makePerson, type TestPerson } from '../../../../test/people.ts'
import { rowsWith } from '../../../../test/rows-with.ts'
import { freePort, startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { readTrail } from '../../../../test/trail.ts'
import { makeOffice, makeUserWith } from '../../../../test/user-groups.ts'
import { reinstateOrganisation, suspendOrganisation } from '../../organisations/public.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const day = 86_400
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicJwk = () => newKey().publicKey.export({ format: 'jwk' })

/** An organisation whose client is handed over, with the same words for all that its tests look at. */
async function handOver(words: object = {}) {
  const office = await makeOffice(app)
  const { site, superUser } = office
  const made = await makeHandOver(app, superUser, site.clientId, words)
  const page = () => readClient(app, superUser, site.clientId)
  const secretOf = (clientSecret: string) =>
    requestToken(app, { client_id: site.clientId, client_secret: clientSecret })
  const wrong = (code = '0000-0000-0000') => collect(app, { ...made, code })
  return { office, site, superUser, made, page, secretOf, wrong, params: { clientId: site.clientId } }
}

const subjectsTo = async ({ email }: TestPerson) => (await app.mailTo(email)).map(({ subject }) => subject)

async function trailOf(clientId: string) {
  const trail = await readTrail(app, `client:${clientId}`)
  return trail.filter(({ actorKind }) => actorKind === 'link')
}

describe('collecting credentials', () => {
  it('gives a client secret that works at once, and what to connect with; what was before counts on', async () => {
    const { site, made, page, secretOf } = await handOver()
    const from = newAddress()
    const headers = { 'user-agent': 'supplier/1.0' }
    const { status, body } = await collect(app, made, { from, headers })
    assert.equal(status, 200)
    const { clientId, clientSecret, issuer, tokenEndpoint, oldEndsAt, credentialId } = body
    const now = app.clock.now().getTime()
    assert.deepEqual(
      { clientId, issuer, tokenEndpoint },
      {
        ...{ clientId: site.clientId, issuer: app.url, tokenEndpoint: `${app.url}/oauth/token` },
      },
    )
    assert.equal(Date.parse(oldEndsAt) - now, day * 1000)
    for (const secret of [clientSecret, site.clientSecret]) assert.equal((await secretOf(secret)).status, 200)
    const { secrets, handOver: shown } = await page()
    assert.deepEqual(
      secrets.map(({ id, isOld }: { id: string; isOld: boolean }) => ({ isNew: id === credentialId, isOld })),
      [
        { isNew: true, isOld: false },
        { isNew: false, isOld: true },
      ],
    )
    assert.equal(shown.state, 'collected')
    const at = new Date(now).toISOString()
    assert.deepEqual(shown.collected, { at, address: from, userAgent: 'supplier/1.0', as: 'secret' })
    app.clock.advance(day)
    assert.equal((await secretOf(site.clientSecret)).status, 401)
    assert.equal((await secretOf(clientSecret)).status, 200)
    app.clock.advance(-day)
  })

  it('ends what was before at once where no overlap was asked for, its tokens too', async () => {
    const { site, made } = await handOver({ overlapSeconds: 0 })
    const token = await fetchToken(app, site)
    const pack = await makePack(app)
    assert.equal((await verify(app, token, pack)).status, 200)
    const { body } = await collect(app, made)
    assert.equal(body.oldEndsAt, app.clock.now().toISOString())
    assert.equal((await verify(app, token, pack)).status, 401)
    assert.equal(
      (await verify(app, await fetchToken(app, { ...site, clientSecret: body.clientSecret }), pack)).status,
      200,
    )
  })

  it('takes the code however it is typed', async () => {
    const { made } = await handOver()
    const code = ` ${made.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    assert.equal((await collect(app, { ...made, code })).status, 200)
  })

  it('is told to whoever made the hand-over and to the Super Users, once each, with the address and without secrets', async () => {
    const office = await makeOffice(app)
    const { site, superUser } = office
    const user = await makeUserWith(app, office, ['clients:read', 'clients:regenerate', 'locations:read'])
    const from = newAddress()
    const made = [await makeHandOver(app, user, site.clientId), await makeHandOver(app, user, site.clientId)]
    const { body } = await collect(app, made[1] ?? assert.fail(), { from })
    for (const reader of [superUser, user]) {
      const letters = (await app.mailTo(reader.email)).filter(
        ({ subject }) => subject === 'Credentials were collected',
      )
      assert.equal(letters.length, 1)
      const text = letters[0]?.text ?? ''
      assert.ok(text.includes(`From the address: ${from}`), text)
      assert.match(text, /Client equipment: Dispensary PC\nLocation: Shop\nTime: /)
      assert.match(text, /The client secret that it had before counts until /)
      for (const { code, token } of made) assert.ok(!text.includes(code) && !text.includes(token))
      assert.ok(!text.includes(body.clientSecret))
    }
  })

  it('is in the trail as of whoever held the link, with the address', async () => {
    const { made, site } = await handOver()
    const { body } = await collect(app, made)
    const trail = await trailOf(site.clientId)
    assert.deepEqual(
      trail.map(({ action, actorId, organisationId }) => ({ action, actorId, organisationId })),
      ['credential.issued', 'hand_over.collected'].map((action) => ({
        ...{ action, actorId: made.id, organisationId: site.organisationId },
      })),
    )
    const details = {
      handOverId: made.id,
      credentialId: body.credentialId,
      as: 'secret',
      oldEndsAt: body.oldEndsAt,
    }
    assert.deepEqual(trail[1]?.details, details)
  })
})

describe('giving a public key in the place of a secret', () => {
  it('leaves no secret anywhere', async () => {
    const { made, page } = await handOver({ overlapSeconds: 0 })
    const { status, body } = await collect(app, made, { key: { jwk: publicJwk() } })
    assert.equal(status, 200)
    assert.equal(body.clientSecret, null)
    const { secrets, keys, handOver: shown } = await page()
    assert.deepEqual(secrets, [])
    assert.deepEqual(
      keys.map(({ id, kind }: { id: string; kind: string }) => ({ id, kind })),
      [{ id: body.credentialId, kind: 'key' }],
    )
    assert.equal(shown.collected.as, 'key')
  })

  it('uses nothing up where the key is not good, or the client has it already', async () => {
    const { made, page, site } = await handOver()
    const jwk = publicJwk()
    const bad = [newKey().privateKey.export({ format: 'jwk' }), { kty: 'oct', k: 'c2VjcmV0' }, { kty: 'EC' }]
    for (const one of bad) {
      const { status, body } = await collect(app, made, { key: { jwk: one } })
      assert.equal(status, 422)
      assert.equal(body.code, 'key.not_valid')
    }
    const { handOver: shown, secrets } = await page()
    assert.deepEqual({ state: shown.state, wrongCodes: shown.wrongCodes }, { state: 'open', wrongCodes: 0 })
    assert.equal(secrets.length, 1)
    assert.equal((await collect(app, made, { key: { jwk } })).status, 200)
    const next = await makeHandOver(app, await makePerson(app, site), site.clientId)
    assert.equal((await collect(app, next, { key: { jwk } })).body.code, 'key.known')
    assert.equal((await lookAt(app, next)).status, 200)
    assert.equal((await collect(app, next)).status, 200, 'a secret can be taken instead')
  })

  it('fetches the keys from an address for nobody who has not the code', async () => {
    const { made, page } = await handOver()
    const port = await freePort()
    let fetched = 0
    const keys = [publicJwk()]
    const server = createServer((_, reply) => {
      fetched += 1
      reply.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const key = { jwksUri: `http://127.0.0.1:${port}/jwks` }
    try {
      const wrong = await collect(app, { ...made, code: 'wrong' }, { key })
      assert.equal(wrong.body.code, 'hand_over.code_wrong')
      assert.equal(fetched, 0)
      const away = await collect(app, made, { key: { jwksUri: `http://127.0.0.1:${await freePort()}/jwks` } })
      assert.equal(away.body.code, 'key_set.not_reachable')
      assert.equal((await page()).handOver.state, 'open')
      const { status, body } = await collect(app, made, { key })
      assert.equal(status, 200, JSON.stringify(body))
      assert.equal(fetched, 1)
      assert.equal((await page()).keys[0].jwksUri, key.jwksUri)
    } finally {
      server.close()
    }
  })
})

describe('a wrong code', () => {
  it('is counted and told; after five the link leads nowhere, with the right code too', async () => {
    const { site, superUser, made, page, wrong, secretOf } = await handOver()
    for (const left of [4, 3, 2, 1, 0]) {
      const { status, body } = await wrong()
      assert.equal(status, 422)
      assert.equal(body.code, 'hand_over.code_wrong')
      assert.deepEqual(body.errors, [{ field: 'code', message: `tries left: ${left}` }])
    }
    const ended = (await wrong()).body
    assert.equal(ended.code, 'link.not_valid')
    assert.match(ended.title, /ended by five wrong codes\. Ask whoever sent it/)
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
    assert.equal((await lookAt(app, made)).status, 410)
    const { handOver: shown, secrets, status } = await page()
    assert.deepEqual({ state: shown.state, wrongCodes: shown.wrongCodes }, { state: 'spent', wrongCodes: 5 })
    assert.equal(secrets.length, 1)
    assert.equal(status, 'active')
    assert.equal((await secretOf(site.clientSecret)).status, 200, 'whoever guesses stops nothing')
    const subjects = await subjectsTo(superUser)
    assert.equal(
      subjects.filter((one) => one === 'A hand-over of credentials ended: five wrong codes').length,
      1,
    )
    const trail = await trailOf(site.clientId)
    assert.deepEqual(
      trail.map(({ action, outcome }) => `${action} ${outcome}`),
      Array.from({ length: 5 }, () => 'hand_over.refused refused'),
    )
  })

  it('after the collection ends nothing: whoever was first cannot keep the second from being found out', async () => {
    const { site, superUser, made, page, wrong } = await handOver()
    await wrong()
    await collect(app, made)
    for (let time = 0; time < 8; time += 1) {
      const { status, body } = await wrong()
      assert.equal(status, 422)
      assert.equal(body.code, 'hand_over.code_wrong')
      assert.equal(body.errors, undefined, 'no tries are counted down')
    }
    assert.equal((await lookAt(app, made)).status, 200)
    const { status, handOver: shown } = await page()
    assert.deepEqual(
      { status, state: shown.state, wrongCodes: shown.wrongCodes },
      { status: 'active', state: 'collected', wrongCodes: 1 },
    )
    assert.equal((await collect(app, made)).body.code, 'hand_over.opened_again')
    assert.equal((await page()).status, 'locked')
    assert.ok(!(await subjectsTo(superUser)).includes('A hand-over of credentials ended: five wrong codes'))
    const refused = (await trailOf(site.clientId)).filter(({ action }) => action === 'hand_over.refused')
    assert.equal(refused.length, 9, 'each wrong code is in the trail')
  })

  it('is the code of another hand-over, and of the same one before it was made anew', async () => {
    const [one, other] = [await handOver(), await handOver()]
    const mixed = await collect(app, { token: one.made.token, code: other.made.code })
    assert.equal(mixed.body.code, 'hand_over.code_wrong')
    const anew = await makeHandOver(app, one.superUser, one.site.clientId)
    assert.equal((await collect(app, { ...anew, code: one.made.code })).body.code, 'hand_over.code_wrong')
    assert.equal((await other.page()).handOver.wrongCodes, 0)
    assert.equal((await collect(app, other.made)).status, 200)
  })
})

describe('a second opening with the right code', () => {
  it('locks the client, warns those who are in charge, and is in the trail', async () => {
    const { site, superUser, made, page, secretOf } = await handOver()
    const { body } = await collect(app, made)
    const token = await fetchToken(app, { ...site, clientSecret: body.clientSecret })
    const pack = await makePack(app)
    const second = await collect(app, made, { from: newAddress() })
    assert.equal(second.status, 409)
    assert.equal(second.body.code, 'hand_over.opened_again')
    assert.equal((await secretOf(body.clientSecret)).status, 401)
    assert.equal((await verify(app, token, pack)).status, 401)
    const { lock, handOver: shown } = await page()
    assert.equal(lock.by, 'organisation')
    assert.equal(lock.reason, 'Its credentials were opened a second time with the right code.')
    assert.equal(shown.state, 'opened-again')
    assert.equal(shown.openedAgainAt, app.clock.now().toISOString())
    assert.ok(
      (await subjectsTo(superUser)).includes(
        'Client equipment was locked: its credentials were opened a second time',
      ),
    )
    const actions = (await trailOf(site.clientId)).map(({ action }) => action)
    assert.deepEqual(actions.slice(2), ['hand_over.opened_again', 'client.locked'])
  })

  it('locks once: whoever holds the old link cannot stop the client again and again', async () => {
    const { superUser, made, page, params } = await handOver()
    await collect(app, made)
    await collect(app, made)
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
    await callAs(app, superUser, clients.unlockClientEquipment, { params })
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
    assert.equal((await page()).status, 'active')
  })

  it('locks nothing where what was collected counts no more', async () => {
    const { superUser, made, page, params } = await handOver()
    await collect(app, made)
    const body = { overlapSeconds: 0 }
    await callAs(app, superUser, clients.regenerateClientSecret, { params, body })
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
    assert.equal((await page()).status, 'active')
  })
})

describe('while the client cannot work', () => {
  const stops = {
    'is locked': {
      stop: ({ superUser, params }: Awaited<ReturnType<typeof handOver>>) =>
        callAs(app, superUser, clients.lockClientEquipment, { params, body: { reason: 'lost' } }),
      start: ({ superUser, params }: Awaited<ReturnType<typeof handOver>>) =>
        callAs(app, superUser, clients.unlockClientEquipment, { params }),
    },
    'is of a suspended organisation': {
      stop: ({ site: { organisationId } }: Awaited<ReturnType<typeof handOver>>) =>
        app.operate((work) => suspendOrganisation(work, { marketCode: 'AA', organisationId }, 'test', [])),
      start: ({ site: { organisationId } }: Awaited<ReturnType<typeof handOver>>) =>
        app.operate((work) => reinstateOrganisation(work, { marketCode: 'AA', organisationId })),
    },
  }
  for (const [what, { stop, start }] of Object.entries(stops)) {
    it(`because it ${what}, nothing is collected and no code counted; afterwards the link counts again`, async () => {
      const scene = await handOver()
      await stop(scene)
      for (let time = 0; time < 6; time += 1) {
        const { status, body } = await scene.wrong()
        assert.equal(status, 409)
        assert.equal(body.code, 'hand_over.client_locked')
      }
      assert.equal((await collect(app, scene.made)).body.code, 'hand_over.client_locked')
      assert.equal((await lookAt(app, scene.made)).body.code, 'hand_over.client_locked')
      await start(scene)
      assert.equal((await collect(app, scene.made)).status, 200)
      assert.equal((await scene.page()).handOver.wrongCodes, 0)
    })
  }

  it('because its location is closed, nothing is collected', async () => {
    const { site, superUser, made } = await handOver()
    const params = { locationId: site.locationId }
    assert.equal((await callAs(app, superUser, closeLocation, { params })).status, 200)
    assert.equal((await collect(app, made)).body.code, 'hand_over.client_locked')
  })
})

describe('the link of a hand-over', () => {
  it('ends at its time, and for a node whose clock is behind it is the same link', async () => {
    const { made, page } = await handOver({ validDays: 2 })
    app.clock.advance(2 * day)
    assert.equal((await lookAt(app, made)).body.code, 'link.not_valid')
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
    app.clock.advance(-1)
    assert.equal((await collect(app, made)).status, 200)
    app.clock.advance(1)
    assert.equal((await collect(app, made)).body.code, 'link.not_valid', 'nor is anything locked afterwards')
    app.clock.advance(-2 * day)
    assert.equal((await page()).status, 'active')
  })

  it('is not used up by looking at it, however often, and in whatever way a scanner does', async () => {
    const { made, site } = await handOver()
    const rows = await rowsWith([made.id, site.clientId])
    for (let round = 0; round < 40; round += 1) {
      const looks = await Promise.all(Array.from({ length: 25 }, () => lookAt(app, made)))
      assert.ok(looks.every(({ status }) => status === 200))
    }
    for (const path of ['/api/v1/hand-overs/link', '/api/v1/hand-overs/collection', '/hand-over']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await fetch(`${app.url}${path}?token=${made.token}`, { method })
        assert.ok([404, 405].includes(answer.status), `${method} ${path}: ${answer.status}`)
      }
    }
    assert.deepEqual(await rowsWith([made.id, site.clientId]), rows)
    assert.equal((await collect(app, made)).status, 200)
  })

  it('says after the collection when that was, so that whoever finds it collected can say so with the code', async () => {
    const { made, page } = await handOver()
    assert.equal((await lookAt(app, made)).body.collectedAt, null)
    await collect(app, made)
    const { status, body } = await lookAt(app, made)
    assert.equal(status, 200)
    assert.equal(body.collectedAt, app.clock.now().toISOString())
    assert.equal((await page()).status, 'active', 'to look locks nothing')
    assert.equal((await collect(app, made)).body.code, 'hand_over.opened_again')
    assert.equal((await lookAt(app, made)).body.code, 'link.not_valid')
  })
})
