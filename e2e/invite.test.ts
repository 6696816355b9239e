import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation, readInvitation } from '@theriac/contract/v1/invitations.ts'
import { beginSignIn } from '@theriac/contract/v1/sign-in.ts'
import { type FakeMailServer, makeMailServer } from '../server/test/fake-mail-server.ts'
import { linkTokenIn } from '../server/test/invitations.ts'
import { callAs } from '../server/test/people.ts'
import { askDatabase } from './stage/ask-database.ts'
import { embeddedConnection } from './stage/join-installation.ts'
import { mailTo } from './stage/mail-to.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { type Run, runTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

describe('inviting the first people', () => {
  const scene = openScene()
  let folder: string
  let server: Server
  let post: FakeMailServer
  before(async () => {
    folder = makeFolder(scene)
    post = await makeMailServer()
    await post.start()
    scene.atEnd(() => post.stop())
    server = await startTheriac(scene, { THERIAC_DATA_DIR: folder, SMTP_URL: post.url })
    await does('market', 'add', '--code', 'IE', '--name', 'Ireland')
  })
  after(scene.strike)

  it('makes the national organisation and mails its first administrator, who comes in', async () => {
    const words = ['--market', 'ie', '--nmvo', 'IMVO', '--email', 'Orla@Imvo.example', '--name', 'Orla Roe']
    const { stdout, stderr } = await does('invite', ...words, '--json')
    const { organisationId, ...told } = JSON.parse(stdout)
    assert.match(organisationId, /^[0-9a-f-]{36}$/)
    assert.deepEqual(told, {
      ...{ invited: 'orla@imvo.example', kind: 'nmvo-administrator', organisation: 'IMVO' },
      ...{ portal: server.url, mail: 'waits in the queue; a server that runs sends it' },
    })
    const token = linkTokenIn(await mailTo(post, 'orla@imvo.example'), server.url)
    assert.ok(!(stdout + stderr).includes(token))
    const invitation = await callAs(server, undefined, readInvitation, { body: { token } })
    assert.equal(invitation.body.organisationName, 'IMVO')
    assert.equal(invitation.body.invitedBy, 'Theriac')
    const password = 'quiet harbour lantern'
    const body = { token, name: 'Orla Roe', password }
    assert.equal((await callAs(server, undefined, acceptInvitation, { body })).status, 200)
    const begun = await callAs(server, undefined, beginSignIn, {
      body: { email: 'orla@imvo.example', password },
    })
    assert.equal(begun.status, 200)
    const again = await fails('invite', ...words)
    assert.match(again.stderr, /\[user\.is_member\]\n$/)
  })

  it('prints the link only where it is asked for, and says so in the trail', async () => {
    const name = 'Corner Pharmacy'
    const added = await does(
      'organisation',
      'add',
      '--market',
      'IE',
      '--type',
      'pharmacy',
      '--name',
      name,
      '--json',
    )
    const to = [
      '--organisation',
      JSON.parse(added.stdout).id,
      '--email',
      'sam@corner.example',
      '--name',
      'Sam',
    ]
    const { stdout } = await does('invite', ...to, '--language', 'fi', '--print-link', '--json')
    const { link, kind, organisation } = JSON.parse(stdout)
    assert.equal(kind, 'super-user')
    assert.equal(organisation, name)
    const text = await mailTo(post, 'sam@corner.example')
    assert.ok(text.includes(link) && text.includes('Hyväksy kutsu'))
    const trail = await askDatabase<{ action: string; seen: string }>(
      { ...(await embeddedConnection(folder)), options: '-c role=theriac_national' },
      `select action, details::text as seen from audit_events where subject like 'invitation:%' order by occurred_at`,
    )
    assert.deepEqual(
      trail.slice(-2).map(({ action }) => action),
      ['user.invited', 'invitation.link_printed'],
    )
    assert.ok(trail.every(({ seen }) => !seen.includes(linkTokenIn(text, server.url))))
  })

  it('says in a sentence what is missing or does not fit', async () => {
    const whom = ['--email', 'a@b.example', '--name', 'A B']
    await does('market', 'add', '--code', 'FI', '--name', 'Finland')
    const cases = [
      [whom, /^theriac: Say where to: --market, or --organisation\.\n$/],
      [['--market', 'FI', ...whom], /^theriac: .* give its name with --nmvo\.\n$/],
      [['--market', 'SE', ...whom], /\[market\.not_found\]\n$/],
      [['--market', 'IE', '--kind', 'super-user', ...whom], /\[user\.kind_does_not_fit\]\n$/],
      [['--market', 'IE', '--email', 'nobody', '--name', 'A B'], /^theriac: .*Write an e-mail address/],
      [['--market', 'IE', '--language', 'sv', ...whom], /^theriac: .*en or fi/],
      [['--market', 'FI', '--nmvo', 'Win at evil.example', ...whom], /^theriac: .*no web address/],
    ] as const
    const runs = await Promise.all(cases.map(([words]) => fails('invite', ...words)))
    for (const [place, { stdout, stderr }] of runs.entries()) {
      assert.equal(stdout, '')
      assert.match(stderr, cases[place]?.[1] ?? /never/)
    }
  })

  it('works while no server runs, and the next one sends the mail', async () => {
    await server.stop()
    const ran = await run('invite', '--market', 'IE', '--email', 'pat@imvo.example', '--name', 'Pat')
    assert.equal(ran.code, 0, ran.stderr)
    assert.match(ran.stdout, /^invited: pat@imvo\.example\nkind: nmvo-administrator\norganisation: IMVO\n/)
    server = await startTheriac(scene, server.settings)
    assert.match(await mailTo(post, 'pat@imvo.example'), /You are invited to Theriac/)
  })

  const run = (...words: readonly string[]): Promise<Run> =>
    runTheriac(scene, words, { settings: { THERIAC_DATA_DIR: folder, PUBLIC_URL: server.url } })

  async function does(...words: readonly string[]): Promise<Run> {
    const ran = await run(...words)
    assert.equal(ran.code, 0, ran.stderr)
    return ran
  }

  async function fails(...words: readonly string[]): Promise<Run> {
    const ran = await run(...words)
    assert.notEqual(ran.code, 0, ran.stdout)
    return ran
  }
})
