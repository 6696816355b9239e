import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { readClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import pg from 'pg'
import { makeClient, makeSite, type TestSite } from '../../../../test/factories.ts'
import { newAddress } from '../../../../test/hand-overs.ts'
import { callAs, makePerson } from '../../../../test/people.ts'
import { type Installation, startInstallation } from '../../../../test/start-installation.ts'
import type { TestApp } from '../../../../test/test-app.ts'
import { createRetireLeakedSecret } from './retire-leaked-secret.ts'

describe('reports of client secrets that were found', () => {
  let installation: Installation
  let app: TestApp
  let site: TestSite
  let queue: pg.Client
  before(async () => {
    installation = await startInstallation()
    app = installation.nodes[0]
    site = await makeSite(app)
    queue = new pg.Client({ connectionString: installation.databaseUrl })
    await queue.connect()
  })
  after(async () => {
    await queue.end()
    await installation.end()
  })

  const takeJobs = async () => {
    const { rows } = await queue.query<{ payload: unknown }>(
      `with taken as (
         delete from graphile_worker._private_jobs j
         using graphile_worker._private_tasks t
         where t.id = j.task_id and t.identifier = 'retire_leaked_secret'
         returning j.payload
       )
       select payload from taken`,
    )
    return rows.map(({ payload }) => payload)
  }

  it('are refused to an address that makes too many, and to no other', async () => {
    const [many, other] = [newAddress(), newAddress()]
    const statuses = []
    for (let time = 0; time < 62; time += 1) statuses.push(await reportFrom(app, many, 'nonsense'))
    assert.deepEqual([statuses.at(-2), statuses.at(-1)], [200, 429])
    assert.equal(await reportFrom(app, other, 'nonsense'), 200)
    await takeJobs()
  })

  it('of both secrets of a client at once, done by two nodes, leave it locked', async () => {
    const superUser = await makePerson(app, site)
    for (let round = 0; round < 6; round += 1) {
      const { clientId, clientSecret } = await makeClient(app, site)
      const { body } = await callAs(app, superUser, regenerateClientSecret, {
        params: { clientId },
        body: { overlapSeconds: 3600 },
      })
      for (const secret of [clientSecret, body.clientSecret]) {
        assert.equal(await reportFrom(app, newAddress(), secret), 200)
      }
      const payloads = await takeJobs()
      assert.equal(payloads.length, 2)
      await Promise.all(
        installation.nodes.map(({ database, clock, keyring }, place) =>
          createRetireLeakedSecret({ database, clock, keyring, publicUrl: 'https://theriac.example' })(
            payloads[place],
            { id: '1' },
          ),
        ),
      )
      const page = await callAs(app, superUser, readClientEquipment, { params: { clientId } })
      assert.equal(page.body.status, 'locked')
    }
  })
})

/** Reports a secret from one of this computer's addresses. */
function reportFrom({ url }: TestApp, localAddress: string, secret: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = request(
    `${url}/oauth/leaked`,
    { method: 'POST', localAddress, headers, family: 4 },
    (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    },
  )
  sent.on('error', reject)
  sent.end(new URLSearchParams({ secret }).toString())
  return promise
}
