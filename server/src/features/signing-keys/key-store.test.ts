import assert from 'node:assert/strict'
import { randomUUID, sign, verify } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { createKeyring } from '../../platform/crypto/keyring.ts'
import type { Database } from '../../platform/database/database.ts'
import { DatabaseUnavailable } from '../../platform/unavailable.ts'
import { createKeyStore, demandOwnSecret } from './key-store.ts'
import { makeSigningKey, sealingContext } from './make-signing-key.ts'
import { rotateKeys } from './rotate-keys.ts'
import { insertSigningKey, listSigningKeys } from './signing-key.sql.ts'

describe('the keys of a node', () => {
  let app: TestApp
  let kid: string
  before(async () => {
    app = await startTestApp()
    const [key] = await app.database.many(listSigningKeys, [])
    assert.ok(key !== undefined)
    kid = key.kid
  })
  after(() => app.close())

  /** A store that has read nothing yet, and how often it reads. */
  const newStore = (isAway: () => boolean = () => false) => {
    const reads = { count: 0 }
    const database: Database = {
      ...app.database,
      many: (of, values) => {
        reads.count += 1
        return isAway() ? Promise.reject(new DatabaseUnavailable(undefined)) : app.database.many(of, values)
      },
    }
    return { store: createKeyStore(database, app.clock, app.keyring), reads }
  }

  it('are found by the first requests of a node too, however many come at once', async () => {
    const { store, reads } = newStore()
    const found = await Promise.all(Array.from({ length: 20 }, () => store.find(kid)))
    assert.ok(found.every((key) => key !== undefined))
    assert.equal(reads.count, 1)
  })

  it('sign what their public half verifies', async () => {
    const { store } = newStore()
    const { privateKey, algorithm } = await store.demand(kid)
    const { publicKey } = (await store.find(kid)) ?? assert.fail('not found')
    assert.equal(algorithm, 'EdDSA')
    const message = Buffer.from('a message')
    assert.ok(verify(null, message, publicKey, sign(null, message, privateKey)))
  })

  it('are not read again for each key id that somebody makes up', async () => {
    const { store, reads } = newStore()
    for (let round = 0; round < 200; round += 1) assert.equal(await store.find(randomUUID()), undefined)
    assert.ok(reads.count <= 2, `${reads.count} reads`)
  })

  it('are read at once when the database names a new one to sign with, whatever was made up before', async () => {
    const { store } = newStore()
    assert.equal(await store.find(randomUUID()), undefined)
    const next = await app.operate((work, keyring) =>
      rotateKeys(work, keyring, { algorithm: 'EdDSA', atOnce: false }),
    )
    assert.ok(await store.demand(next.kid))
    await assert.rejects(store.demand(randomUUID()), /is not in the database/)
  })

  it('are missed by nobody while the database is away: that is said, and no token called invalid', async () => {
    let isAway = true
    const { store } = newStore(() => isAway)
    await assert.rejects(store.find(kid), DatabaseUnavailable)
    await assert.rejects(store.find(kid), DatabaseUnavailable)
    await assert.rejects(store.demand(kid), DatabaseUnavailable)
    isAway = false
    assert.ok((await store.demand(kid)).algorithm)
  })

  it('cannot be opened with the secret of another installation, and say which setting to mend', async () => {
    const foreign = createKeyring(['the secret of another installation, for tests'])
    await assert.rejects(demandOwnSecret(app.database, app.clock, foreign), /THERIAC_SECRET/)
    await assert.rejects(createKeyStore(app.database, app.clock, foreign).demand(kid), /does not open/)
    const older = createKeyring([
      'a newer secret of this installation, for tests',
      'a secret for tests only, of no installation',
    ])
    await demandOwnSecret(app.database, app.clock, older)
    assert.ok(
      await createKeyStore(app.database, app.clock, older).demand(kid),
      'but with an older one of this',
    )
  })

  it('that somebody without the secret put into the table are no keys', async () => {
    const forged = makeSigningKey(
      'EdDSA',
      createKeyring(['a secret that is not of this installation']).newest,
    )
    const { newest } = app.keyring
    const now = app.clock.now()
    const sealing = newest.id
    const values = [
      forged.kid,
      'EdDSA',
      forged.publicJwk,
      forged.privateKeySealed,
      sealing,
      now,
      now,
    ] as const
    const rollBack = app.operate(async ({ tx }) => {
      await tx.run(insertSigningKey, values)
      // As the transaction sees it, which nobody else does.
      const store = createKeyStore({ ...app.database, many: tx.many }, app.clock, app.keyring)
      assert.equal(await store.find(forged.kid), undefined)
      assert.ok((await store.published(600)).every((jwk) => jwk['kid'] !== forged.kid))
      throw new Error('rolled back')
    })
    await assert.rejects(rollBack, /rolled back/)
  })

  it('leave only sealed, each for its own id', () => {
    const { newest } = app.keyring
    const key = makeSigningKey('EdDSA', newest)
    const opened = newest.open(key.privateKeySealed, sealingContext(key.kid, 'EdDSA'))
    assert.ok(!key.privateKeySealed.includes(opened.subarray(-32)))
    assert.throws(() => newest.open(key.privateKeySealed, sealingContext(kid, 'EdDSA')))
    const changed = Buffer.from(key.privateKeySealed)
    changed[20] = changed.readUInt8(20) ^ 1
    assert.throws(() => newest.open(changed, sealingContext(key.kid, 'EdDSA')))
    for (const algorithm of ['EdDSA', 'RS256'] as const) {
      const { publicJwk } = makeSigningKey(algorithm, newest)
      assert.deepEqual(
        Object.keys(publicJwk).filter((part) => ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].includes(part)),
        [],
      )
    }
  })
})
