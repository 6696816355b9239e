import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { makeFolder, openScene } from './stage/scene.ts'
import { root, runTheriac } from './stage/spawn-theriac.ts'

describe('commands where no installation is yet', { concurrency: 2 }, () => {
  const scene = openScene()
  after(scene.strike)

  for (const words of [
    ['market', 'list'],
    ['organisation', 'list'],
    ['keys', 'list'],
    ['keys', 'rotate'],
    ['market', 'set', 'IE', '{"typingTolerance":5}'],
  ]) {
    it(`say what to run, and make nothing: ${words.join(' ')}`, async () => {
      const folder = makeFolder(scene)
      for (const place of [join(folder, 'data'), folder]) {
        const ran = await runTheriac(scene, words, { settings: { THERIAC_DATA_DIR: place } })
        assert.equal(ran.code, 1)
        assert.equal(ran.stdout, '')
        assert.match(
          ran.stderr,
          /^theriac: There is no installation in \S+: begin with npx theriac market add, .*\.\n$/,
        )
        assert.deepEqual(readdirSync(folder), [])
      }
    })
  }

  it('send who asks for the demo to the demo', async () => {
    const place = join(makeFolder(scene), 'data')
    const ran = await runTheriac(scene, ['--demo', 'market', 'list'], {
      settings: { THERIAC_DATA_DIR: place },
    })
    assert.match(ran.stderr, /: begin with npm run demo, or set THERIAC_DATA_DIR .*\.\n$/)
    assert.equal(existsSync(place), false)
  })

  it('tell the version without any', async () => {
    const place = join(makeFolder(scene), 'data')
    const ran = await runTheriac(scene, ['--version'], { settings: { THERIAC_DATA_DIR: place } })
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    assert.deepEqual(ran, { code: 0, stdout: `${version}\n`, stderr: '' })
    assert.equal(existsSync(place), false)
  })
})

describe('the first commands', () => {
  const scene = openScene()
  let folder: string
  before(() => {
    folder = makeFolder(scene)
  })
  after(scene.strike)
  const run = async (...words: readonly string[]) => {
    const ran = await runTheriac(scene, words, { settings: { THERIAC_DATA_DIR: folder } })
    assert.equal(ran.code, 0, ran.stderr)
    return ran.stdout
  }
  const add = (name: string) => run('market', 'add', '--code', 'ie', '--name', name)

  it('add a market, and say of one that is there already what became of it', async () => {
    assert.equal(await add('Ireland'), 'code: IE\nname: Ireland\ndone: added\n')
    assert.equal(
      await add('Ireland'),
      'code: IE\nname: Ireland\ndone: was there already; nothing was changed\n',
    )
    assert.equal(await add('Éire'), 'code: IE\nname: Ireland\ndone: was there already; it keeps its name\n')
    assert.match(await run('market', 'list'), /^IE +Ireland$/m)
  })

  it('list the keys that sign, and what each does', async () => {
    assert.equal(await run('keys', 'list'), 'There is none.\n')
    await run('keys', 'rotate', '--at-once')
    await run('keys', 'rotate')
    const does = (await run('keys', 'list')).trim().split('\n').slice(1)
    assert.match(does[0] ?? '', / is published$/)
    assert.match(does[1] ?? '', / signs$/)
    await run('keys', 'rotate', '--at-once')
    const afterwards = await run('keys', 'list')
    assert.equal(afterwards.match(/ is trusted no more$/gm)?.length, 2)
    assert.equal(afterwards.match(/ signs$/gm)?.length, 1)
  })
})
