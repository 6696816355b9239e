import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addressOf, type Answer, change, fetchToken } from '../server/test/calls.ts'
import { makePack, makeSite, type TestPack } from '../server/test/factories.ts'
import { freePort } from '../server/test/test-app.ts'
import { embeddedConnection, joinEmbedded } from './stage/join-installation.ts'
import { leftOfGroup, leftOn, postgresOf } from './stage/left-behind.ts'
import { lockPack } from './stage/locked-pack.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { type Door, type Ending, type Program, spawnTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'
import { readSupplied } from './stage/supplied-packs.ts'

describe('SIGTERM while a request runs', () => {
  const scene = openScene()
  let folder: string
  let cluster: string
  let server: Server
  let isClosed: boolean
  let onOpenConnection: string
  let slow: TestPack
  let answer: Answer
  let ending: Ending
  before(async () => {
    folder = makeFolder(scene)
    server = await startTheriac(scene, { THERIAC_DATA_DIR: folder })
    cluster = (await postgresOf(folder)).cluster
    const app = await joinEmbedded(scene, server.url, folder)
    const token = await fetchToken(server, await makeSite(app))
    const second = await makePack(app)
    slow = await makePack(app)
    await app.close()
    const lock = await lockPack(scene, await embeddedConnection(folder), slow)
    const running = change(server, token, slow, 'Supplied')
    await lock.isWaitedFor()
    const open = await openConnection(server, token)
    open.send('PATCH', addressOf(server, slow))
    await lock.isWaitedFor(2)
    server.kill('SIGTERM')
    await refusesConnections(server)
    server.kill('SIGTERM')
    isClosed = await isRefused(server)
    open.send('PATCH', addressOf(server, second))
    await lock.release()
    answer = await running
    onOpenConnection = await open.received
    ending = await server.ended
  })
  after(scene.strike)

  it('lets the request finish, and answers it', () => {
    assert.equal(answer.status, 200)
    assert.equal(answer.body.operationCode, '11210200')
  })

  it('takes no new connection', () => {
    assert.equal(isClosed, true)
  })

  it('ends the connections that are open, with the answer to what runs on them', () => {
    assert.match(onOpenConnection, /^HTTP\/1.1 200 /)
    assert.match(onOpenConnection, /^connection: close\r$/im)
  })

  it('ends with exit code 0', () => {
    assert.deepEqual(ending, { code: 0, signal: null })
  })

  it('writes its last line into the log', () => {
    const lines = server.stdout().trim().split('\n')
    assert.match(lines.at(-1) ?? '', /"msg":"Theriac has stopped"/)
    assert.ok(lines.some((line) => line.includes('"status":200') && line.includes('"method":"PATCH"')))
  })

  it('takes the embedded PostgreSQL along', async () => {
    assert.deepEqual(await leftOn(cluster), [])
  })

  it('lets go of the data directory', () => {
    assert.equal(existsSync(join(folder, 'theriac.lock')), false)
  })

  it('does nothing of what still comes on an open connection', async () => {
    assert.equal(onOpenConnection.match(/^HTTP\/1.1 /gm)?.length, 1)
    await startTheriac(scene, server.settings)
    const { packs, trail } = await readSupplied(await embeddedConnection(folder))
    assert.deepEqual(packs, [slow.serialNumber])
    assert.deepEqual(trail, [slow.serialNumber, slow.serialNumber], 'supplied once, and asked for twice')
  })
})

describe('a stop leaves no process behind', { concurrency: true }, () => {
  const scene = openScene()
  after(scene.strike)

  it('on SIGTERM to npx theriac start', async () => {
    await endsWell('npx', ['start'], (program) => program.kill('SIGTERM'))
  })

  it('on SIGTERM to the door bin/theriac.js', async () => {
    await endsWell('bin', ['start'], (program) => program.kill('SIGTERM'))
  })

  it('on SIGTERM to npm start', async () => {
    await endsWell('npm start', [], (program) => program.kill('SIGTERM'))
  })

  it('on Ctrl-C in npm run demo', async () => {
    await endsWell('npm run demo', [], (program) => program.killGroup('SIGINT'))
  })

  it('on Ctrl-C in npx theriac start', async () => {
    await endsWell('npx', ['start'], (program) => program.killGroup('SIGINT'))
  })

  it('on SIGHUP, when the terminal is closed, of npm run demo', async () => {
    await endsWell('npm run demo', [], (program) => program.killGroup('SIGHUP'))
  })

  it('not even on SIGTERM while the database is still being made', async () => {
    const folder = makeFolder(scene)
    const program = spawnTheriac(scene, ['start'], {
      settings: { THERIAC_DATA_DIR: folder, PORT: String(await freePort()), SMTP_URL: 'smtp://localhost' },
    })
    const isMaking = () => program.stdout().includes('The database is made')
    while (!isMaking() && !program.hasEnded()) await pause(5)
    program.kill('SIGTERM')
    await program.ended
    assert.deepEqual(await leftOfGroup(program.processId), [])
    assert.deepEqual(await leftOn(folder), [])
  })

  async function endsWell(
    door: Door,
    words: readonly string[],
    end: (program: Program) => void,
  ): Promise<void> {
    const folder = makeFolder(scene)
    const server = await startTheriac(scene, { THERIAC_DATA_DIR: folder }, { door, words })
    const { cluster } = await postgresOf(folder)
    end(server)
    const ending = await server.ended
    assert.deepEqual(await leftOfGroup(server.processId), [])
    assert.deepEqual(await leftOn(cluster), [])
    assert.match(server.stdout(), door === 'npm run demo' ? /Ctrl-C stops it/ : /Theriac has stopped/)
    // npm and npx end as the signal told them, whatever their program did.
    if (door === 'bin') assert.deepEqual(ending, { code: 0, signal: null })
  }
})

/** A connection on which supplies can be asked for one after the other, without waiting for the answers. */
async function openConnection(server: Server, token: string) {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(socket, 'connect')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => void (text += part))
  const received = once(socket, 'close').then(() => text)
  const send = (method: string, address: string) => {
    const { pathname, search } = new URL(address)
    const body = '{"state":"Supplied"}'
    const fields = [
      `Authorization: Bearer ${token}`,
      'emvs-data-entry-mode: non-manual',
      'Content-Type: application/json',
    ]
    const head = [`${method} ${pathname}${search} HTTP/1.1`, 'Host: localhost', ...fields]
    socket.write(`${[...head, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`)
  }
  return { send, received }
}

async function refusesConnections(server: Server): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await isRefused(server)); await pause(20)) {
    assert.ok(Date.now() < deadline, 'The server still takes connections.')
  }
}

function isRefused(server: Server): Promise<boolean> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(false)).once('error', () => resolve(true))
    socket.once('close', () => resolve(true))
  }).then((refused) => {
    socket.destroy()
    return refused === true
  })
}
