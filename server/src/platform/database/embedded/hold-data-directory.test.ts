import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { describeHolder, holdDataDirectory } from './hold-data-directory.ts'
import { cleanUp } from './testing/clean-up.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const purpose = 'theriac start on http://localhost:8080'
const module = new URL('./hold-data-directory.ts', import.meta.url).href

async function holdInChild(dataDirectory: string) {
  const script = `
    const { holdDataDirectory } = await import('${module}')
    try {
      await holdDataDirectory(process.argv[1], '${purpose}')
      console.log('held')
      setInterval(() => undefined, 60_000)
    } catch (error) {
      console.log(error.message)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [answer]: unknown[] = await once(child.stdout, 'data')
  return {
    processId: child.pid,
    answer: String(answer).trim(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

describe('holding a data directory', () => {
  it('refuses a second server and tells it who holds it, since when and what for', async (test) => {
    const folder = temporaryFolder(test)
    const first = await holdInChild(folder)
    cleanUp(test, first.kill)
    assert.equal(first.answer, 'held')
    await assert.rejects(holdDataDirectory(folder, 'theriac start'), (error: Error) => {
      assert.equal(error.name, 'Fault')
      assert.match(error.message, /^[^\n]+ since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC [^\n]+\.$/)
      assert.ok(error.message.includes(`process ${first.processId} `) && error.message.includes(purpose))
      return true
    })
    const holder = await describeHolder(folder)
    assert.equal(holder?.processId, first.processId)
    assert.equal(holder?.purpose, purpose)
    assert.ok(Math.abs(Date.now() - Number(holder?.since)) < 60_000)
  })

  it('takes over from a server that was killed', async (test) => {
    const folder = temporaryFolder(test)
    const killed = await holdInChild(folder)
    await killed.kill()
    assert.ok(existsSync(join(folder, 'theriac.lock')))
    assert.equal(await describeHolder(folder), undefined)
    const hold = await holdDataDirectory(folder, purpose)
    assert.equal((await describeHolder(folder))?.processId, process.pid)
    await hold.release()
  })

  it('takes over when the number of the holder belongs to another process by now', async (test) => {
    const folder = temporaryFolder(test)
    const lock = {
      processId: process.pid,
      birth: 'of an earlier one',
      since: new Date().toISOString(),
      purpose,
    }
    writeFileSync(join(folder, 'theriac.lock'), JSON.stringify(lock))
    assert.equal(await describeHolder(folder), undefined)
    await (await holdDataDirectory(folder, purpose)).release()
  })

  it('takes over a lock that was cut off while it was written', async (test) => {
    const folder = temporaryFolder(test)
    writeFileSync(join(folder, 'theriac.lock'), '{"process')
    await (await holdDataDirectory(folder, purpose)).release()
  })

  it('lets only one of several have a stale hold', async (test) => {
    const folder = temporaryFolder(test)
    await (await holdInChild(folder)).kill()
    const racers = await Promise.all([1, 2, 3, 4].map(() => holdInChild(folder)))
    for (const racer of racers) cleanUp(test, racer.kill)
    assert.equal(
      racers.filter(({ answer }) => answer === 'held').length,
      1,
      String(racers.map(({ answer }) => answer)),
    )
  })

  it('is free again after the release, which takes away no lock but its own', async (test) => {
    const folder = join(temporaryFolder(test), 'made/when/missing')
    const hold = await holdDataDirectory(folder, purpose)
    const path = join(folder, 'theriac.lock')
    assert.equal(statSync(path).mode & 0o777, 0o600)
    await assert.rejects(holdDataDirectory(folder, purpose), { name: 'Fault' })
    await hold.release()
    assert.equal(existsSync(path), false)
    const second = await holdDataDirectory(folder, purpose)
    const text = readFileSync(path, 'utf8')
    await hold.release()
    assert.equal(readFileSync(path, 'utf8'), text)
    await second.release()
  })

  it('makes nothing when it is only asked who holds it', async (test) => {
    const missing = join(temporaryFolder(test), 'missing')
    assert.equal(await describeHolder(missing), undefined)
    assert.equal(existsSync(missing), false)
  })
})
