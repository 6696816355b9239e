import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { defaultMarketSettings } from '@theriac/contract/market-settings.ts'
import { createTestDatabase } from '../server/test/test-database.ts'
import { openScene } from './stage/scene.ts'
import { type Run, runTheriac } from './stage/spawn-theriac.ts'

describe('the settings of a market', () => {
  const scene = openScene()
  let settings: { DATABASE_URL: string; THERIAC_SECRET: string }
  before(async () => {
    const { url, drop } = await createTestDatabase()
    scene.atEnd(drop)
    settings = { DATABASE_URL: url, THERIAC_SECRET: 'for-tests-only-of-the-settings-of-a-market' }
    await does('migrate')
    await does('market', 'add', '--code', 'FI', '--name', 'Finland')
  })
  after(scene.strike)

  it('are the defaults until somebody sets them', async () => {
    const shown = await does('market', 'show', '--code', 'fi', '--json')
    assert.deepEqual(JSON.parse(shown.stdout), { code: 'FI', name: 'Finland', ...defaultMarketSettings })
  })

  it('are shown as they were set: whether and what is applied for', async () => {
    const applying = {
      approvalBeforeCredentials: false,
      applicationForNewLocation: true,
      applicationForClosingLocation: true,
    }
    await does('market', 'set', 'FI', JSON.stringify({ ...applying, supportEmail: 'tuki@nmvo.example' }))
    const { stdout } = await does('market', 'show', '--code', 'FI')
    assert.match(stdout, /^code: FI\nname: Finland\n/)
    for (const [name, value] of Object.entries(applying)) {
      assert.ok(stdout.includes(`\n${name}: ${value}\n`), `${name} in ${stdout}`)
    }
    assert.match(stdout, /^supportEmail: tuki@nmvo\.example$/m)
    assert.match(stdout, /^typingTolerance: 2$/m)
  })

  for (const name of [
    ...['approvalBeforeCredentials', 'applicationForNewLocation', 'applicationForClosingLocation'],
  ]) {
    it(`are refused and left as they are where ${name} is neither true nor false`, async () => {
      const earlier = await does('market', 'show', '--code', 'FI')
      const refused = await run('market', 'set', 'FI', JSON.stringify({ [name]: 'no', typingTolerance: 9 }))
      assert.equal(refused.code, 1)
      assert.equal(refused.stderr, `theriac: The setting ${name} takes true or false. [request.invalid]\n`)
      assert.equal((await does('market', 'show', '--code', 'FI')).stdout, earlier.stdout)
    })
  }

  it('are not shown of a market that there is not', async () => {
    const { code, stderr } = await run('market', 'show', '--code', 'SE')
    assert.equal(code, 1)
    assert.match(stderr, /\[market\.not_found\]\n$/)
  })

  const run = (...words: readonly string[]): Promise<Run> => runTheriac(scene, words, { settings })

  async function does(...words: readonly string[]): Promise<Run> {
    const ran = await run(...words)
    assert.equal(ran.code, 0, ran.stderr)
    return ran
  }
})
