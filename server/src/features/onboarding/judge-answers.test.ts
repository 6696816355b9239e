import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { makeSite } from '../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { createKeyring, type Keyring } from '../../platform/crypto/keyring.ts'
import { judgeAnswers } from './judge-answers.ts'
import { insertOnboarding } from './onboarding.sql.ts'
import { writeKnownFacts } from './write-known-facts.ts'

const [older, newer] = ['an older secret, of this test only', 'a newer secret, of this test only'] as const

describe('answers to known facts', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  const ask = async () => {
    const { organisationId } = await makeSite(app)
    await app.database.transaction('theriac_market', { market: 'AA' }, async (tx) => {
      await tx.run(insertOnboarding, [organisationId])
      const facts = [{ question: 'Which street?', answer: 'Example Road' }]
      writeKnownFacts({ tx, now: app.clock.now() }, createKeyring([older]), organisationId, facts)
    })
    return organisationId
  }
  const judge = (organisationId: string, keyring: Keyring) =>
    app.database.transaction('theriac_sign_in', undefined, (tx) =>
      judgeAnswers({ tx }, keyring, organisationId, ['example road']),
    )

  it('are right after THERIAC_SECRET was rotated, as long as the older one is known', async () => {
    assert.deepEqual(await judge(await ask(), createKeyring([newer, older])), { is: 'right' })
  })

  it('are never right once the secret from their time is gone', async () => {
    const organisationId = await ask()
    for (const wrong of [1, 2, 3, 4])
      assert.deepEqual(await judge(organisationId, createKeyring([newer])), { is: 'wrong', wrong })
    assert.deepEqual(await judge(organisationId, createKeyring([newer])), { is: 'over', wrong: 5 })
    assert.deepEqual(await judge(organisationId, createKeyring([older])), { is: 'over', wrong: 5 })
  })
})
