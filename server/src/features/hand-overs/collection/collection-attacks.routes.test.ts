import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import * as clients from '@theriac/contract/v1/clients.ts'
import {
  collectCredentials,
  handOverCredentials as handOverEndpoint,
  withdrawHandOver,
} from '@theriac/contract/v1/hand-overs.ts'
import pg from 'pg'
import { requestToken } from '../../../../test/calls.ts'
import { collect, lookAt, makeHandOver, newAddress, readClient } from '../../../../test/hand-overs.ts'
import { callAs, makePerson } from '../../../../test/people.ts'
import { startTestApp, testAdminUrl, type TestApp, testDatabaseUrl } from '../../../../test/test-app.ts'
import { tablesWith } from '../../../../test/tables-with.ts'
import { readTrail } from '../../../../test/trail.ts'
import { makeOffice } from '../../../../test/user-groups.ts'
import { suspendOrganisation } from '../../organisations/public.ts'

let app: TestApp
let other: TestApp
before(async () => {
  app = await startTestApp()
  other = await startTestApp({ clock: app.clock })
})
after(async () => {
  await other.close()
  await app.close()
})

const nodes = () => [app, other] as const
const codesOf = (answers: readonly { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? String(status)).toSorted()

async function handOver(words: object = {}) {
  const { site, superUser } = await makeOffice(app)
  const made = await makeHandOver(app, superUser, site.clientId, words)
  const page = () => readClient(app, superUser, site.clientId)
  const isLive = async (clientSecret: string) => {
    const answer = await requestToken(app, { client_id: site.clientId, client_secret: clientSecret })
    return answer.status === 200
  }
  return { site, superUser, made, page, isLive, params: { clientId: site.clientId } }
}

describe('guessing the code', () => {
  it('is five tries, however many come at once from however many addresses to however many nodes', async () => {
    const { made, page } = await handOver()
    const guesses = Array.from({ length: 60 }, (_, time) =>
      collect(nodes()[time % 2] ?? app, { ...made, code: `0000-0000-${String(time).padStart(4, '0')}` }),
    )
    const codes = codesOf(await Promise.all(guesses))
    assert.equal(codes.filter((code) => code === 'hand_over.code_wrong').length, 5)
    assert.equal(codes.filter((code) => code === 'link.not_valid').length, 55)
    assert.equal((await page()).handOver.wrongCodes, 5)
    assert.equal((await collect(app, made)).body.code, 'link.not_valid')
  })

  it('is slowed for an address, by whatever it says it is, and for no other; what was collected is not counted', async () => {
    const from = newAddress()
    const token = 'x'.repeat(43)
    const lie = {
      'x-forwarded-for': newAddress(),
      forwarded: `for=${newAddress()}`,
      'x-real-ip': newAddress(),
    }
    for (let time = 0; time < 28; time += 1)
      assert.equal((await collect(app, { token, code: 'x' }, { from })).status, 410)
    const honest = await handOver()
    assert.equal((await collect(app, honest.made, { from, headers: lie })).status, 200)
    assert.equal((await honest.page()).handOver.collected.address, from)
    const rest = [
      ...[await collect(app, { token, code: 'x' }, { from, headers: lie })],
      ...[await collect(app, { token, code: 'x' }, { from, headers: lie })],
    ]
    assert.deepEqual(codesOf(rest), ['link.not_valid', 'link.not_valid'])
    const slowed = await collect(other, { token, code: 'x' }, { from, headers: lie })
    assert.equal(slowed.status, 429)
    assert.equal(slowed.body.code, 'rate.exceeded')
    assert.ok(Number(slowed.retryAfter) > 0)
    assert.equal((await collect(other, { token, code: 'x' })).status, 410)
    app.clock.advance(Number(slowed.retryAfter))
    const next = await handOver()
    assert.equal((await collect(app, next.made, { from })).status, 200)
  })

  it('is not made easier by what else is sent: cookies, another organisation, other fields, a code that is a list', async () => {
    const { made, site, page } = await handOver()
    const stranger = await makeOffice(app)
    const headers = { cookie: stranger.superUser.cookie, 'theriac-organisation': site.organisationId }
    const answer = await collect(app, { ...made, code: 'x' }, { headers })
    assert.equal(answer.body.code, 'hand_over.code_wrong')
    for (const body of [
      ...[{ token: made.token }, { ...made }, { token: made.token, code: [made.code] }],
      ...[
        { token: made.token, code: '' },
        { token: made.token, code: 'x'.repeat(41) },
      ],
      ...[
        { token: [made.token], code: made.code },
        { token: `${made.token} `, code: made.code },
      ],
    ]) {
      const { status } = await callAs(app, undefined, collectCredentials, { body })
      assert.equal(status, 422, JSON.stringify(body))
    }
    const query = { token: made.token, code: made.code }
    const inAddress = await callAs(app, undefined, collectCredentials, { query, body: {} })
    assert.equal(inAddress.status, 422, 'nothing is taken from an address, which logs keep')
    assert.equal((await page()).handOver.wrongCodes, 1)
  })

  it('from a page of another site is refused before anything is counted', async () => {
    const { made, page } = await handOver()
    const headers = { origin: 'https://elsewhere.example' }
    const { status } = await collect(app, { ...made, code: 'x' }, { headers })
    assert.ok(status === 403 || status === 421)
    assert.equal((await page()).handOver.wrongCodes, 0)
  })
})

describe('two openings at once', () => {
  it('on two nodes: one gets the secret, and the other is found out', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { made, page, isLive } = await handOver()
      const answers = await Promise.all(nodes().map((node) => collect(node, made)))
      assert.deepEqual(codesOf(answers), ['200', 'hand_over.opened_again'])
      const { status, secrets } = await page()
      assert.equal(status, 'locked')
      assert.equal(secrets.length, 2, 'the one from before, and one more')
      const { clientSecret } = answers.find((one) => one.status === 200)?.body ?? {}
      assert.equal(await isLive(clientSecret), false)
    }
  })

  it('or ten: one secret, one alarm, and nothing more', async () => {
    const { made, superUser, site } = await handOver()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, time) => collect(nodes()[time % 2] ?? app, made)),
    )
    const codes = codesOf(answers)
    assert.deepEqual(codes.slice(0, 2), ['200', 'hand_over.opened_again'])
    assert.deepEqual(new Set(codes.slice(2)), new Set(['link.not_valid']))
    const alarms = (await app.mailTo(superUser.email)).filter(({ subject }) => /second time/.test(subject))
    assert.equal(alarms.length, 1)
    const trail = await readTrail(app, `client:${site.clientId}`)
    assert.equal(trail.filter(({ action }) => action === 'credential.issued').length, 2)
  })
})

describe('a collection at the moment of something else', () => {
  const rounds = 8
  type Scene = Awaited<ReturnType<typeof handOver>>

  /** Collects on one node while a person does something on the other, each time with a new client. */
  async function race(endpoint: Endpoint, input: (scene: Scene) => object) {
    const races = []
    for (let round = 0; round < rounds; round += 1) {
      const scene = await handOver()
      const person = await makePerson(app, scene.site)
      const ask = () => callAs(other, person, endpoint, { params: scene.params, ...input(scene) })
      const [collected, done] =
        round % 2 === 0
          ? await Promise.all([collect(app, scene.made), ask()])
          : (await Promise.all([ask(), collect(app, scene.made)])).toReversed()
      if (collected === undefined || done === undefined) throw new Error('Somebody got no answer.')
      races.push({ ...scene, collected, done })
    }
    return races
  }

  it('a lock wins: nothing that was collected works', async () => {
    for (const one of await race(clients.lockClientEquipment, () => ({ body: { reason: 'lost' } }))) {
      const { collected, done, page, isLive } = one
      assert.equal(done.status, 200)
      assert.equal((await page()).status, 'locked')
      if (collected.status === 200) assert.equal(await isLive(collected.body.clientSecret), false)
      else assert.equal(collected.body.code, 'hand_over.client_locked')
    }
  })

  it('a deletion wins', async () => {
    for (const { collected, done, isLive } of await race(clients.deleteClientEquipment, () => ({}))) {
      assert.equal(done.status, 200)
      if (collected.status === 200) assert.equal(await isLive(collected.body.clientSecret), false)
      else assert.equal(collected.body.code, 'link.not_valid')
    }
  })

  it('Regenerate without an overlap leaves its own secret, and no other', async () => {
    const input = () => ({ body: { overlapSeconds: 0 } })
    for (const { collected, done, page, isLive } of await race(clients.regenerateClientSecret, input)) {
      assert.equal(done.status, 200)
      assert.equal(await isLive(String(Reflect.get(done.body, 'clientSecret'))), true)
      if (collected.status === 200) assert.equal(await isLive(collected.body.clientSecret), false)
      else assert.equal(collected.body.code, 'link.not_valid')
      assert.equal((await page()).secrets.length, 1)
    }
  })

  it('withdrawing is told whether it came in time', async () => {
    const input = ({ params, made }: Scene) => ({ params: { ...params, handOverId: made.id } })
    for (const { collected, done } of await race(withdrawHandOver, input)) {
      const told = `${collected.status} ${done.status}`
      assert.ok(['200 404', '410 200'].includes(told), told)
    }
  })

  it('a suspension wins: nothing that was collected works', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { site, made, isLive } = await handOver()
      const of = { marketCode: 'AA', organisationId: site.organisationId }
      const [collected] = await Promise.all([
        collect(app, made),
        other.operate((work) => suspendOrganisation(work, of, 'test', [])),
      ])
      if (collected.status === 200) assert.equal(await isLive(collected.body.clientSecret), false)
      else assert.equal(collected.body.code, 'hand_over.client_locked')
    }
  })
})

describe('token, code and secret', () => {
  it('stand nowhere in clear: not in the database, the queue of mails, the trail or the log', async () => {
    const { site, superUser, made } = await handOver()
    const mailed = { email: `${site.clientId}@example.org` }
    await callAs(app, superUser, withdrawHandOver, {
      params: { clientId: site.clientId, handOverId: made.id },
    })
    const second = await makeHandOver(app, superUser, site.clientId)
    await collect(app, { ...second, code: '0123-4567-89AB' })
    await lookAt(app, second)
    const { body } = await collect(app, second)
    await collect(app, second)
    const unlock = { params: { clientId: site.clientId } }
    await callAs(app, superUser, clients.unlockClientEquipment, unlock)
    const third = await callAs(app, superUser, handOverEndpoint, {
      ...unlock,
      body: { ...mailed, validDays: 7 },
    })
    const codes = [made.code, second.code, third.body.handOver.code, '0123-4567-89AB']
    const secrets = [
      ...[made.token, second.token, body.clientSecret, body.clientSecret.slice(4, -6)],
      ...codes.flatMap((code: string) => [code, code.replaceAll('-', '')]),
    ]
    const logged = [...app.logged, ...other.logged].join('\n')
    const queued = await queuedJobs()
    assert.ok(logged.includes('/api/v1/hand-overs/collection') && queued.includes('sealed'))
    for (const secret of secrets) {
      assert.deepEqual(await tablesWith(secret), [])
      assert.ok(!logged.includes(secret))
      assert.ok(!queued.includes(secret))
    }
  })
})

/** Everything that waits in the queue, as text. */
async function queuedJobs(): Promise<string> {
  const url = new URL(testAdminUrl())
  url.pathname = new URL(testDatabaseUrl()).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ row: string }>(
      'select t::text as row from graphile_worker._private_jobs t',
    )
    return rows.map(({ row }) => row).join('\n')
  } finally {
    await client.end()
  }
}
