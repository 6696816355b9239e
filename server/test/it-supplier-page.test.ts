import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { problems } from '@theriac/contract/problems.ts'
import { collectCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { isWholeSecret } from '../src/features/credentials/public.ts'
import { writeSecret } from '../src/features/credentials/parts/client-secret.ts'
import { makeHandOver, readClient } from './hand-overs.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { makeOffice } from './user-groups.ts'

const run = promisify(execFile)

describe('the page for IT suppliers', () => {
  let app: TestApp
  let page: string
  let folder: string
  before(async () => {
    app = await startTestApp()
    page = await readFile(join(import.meta.dirname, '../../docs/it-supplier.md'), 'utf8')
    folder = await mkdtemp(join(tmpdir(), 'it-supplier-'))
    for (const [, program = ''] of page.matchAll(/```js\n(.+?)```/gs)) {
      const name = /^\/\/ ([\w-]+\.mjs)\n/.exec(program)?.[1] ?? assert.fail('a program has no name')
      await writeFile(join(folder, name), program.replace(`'jose'`, `'${import.meta.resolve('jose')}'`))
    }
  })
  after(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })

  const runWhole = (name: string, environment: Record<string, string>) =>
    run(process.execPath, [name], { cwd: folder, env: environment })
  const runProgram = async (name: string, environment: Record<string, string>) => {
    return (await runWhole(name, environment)).stdout.trim()
  }

  it('shows a request that collects a secret', async () => {
    const { site, superUser } = await makeOffice(app)
    const { token, code } = await makeHandOver(app, superUser, site.clientId)
    const [, header = '', body = '', address = ''] =
      /curl -H '([^']+)' \\\n\s+-d '([^']+)' \\\n\s+(\S+)\n/.exec(page) ?? []
    const [name = '', value = ''] = header.split(': ')
    const shown = JSON.parse(body)
    assert.match(shown.token, /^[0-9A-Za-z]{43}$/)
    const answer = await fetch(address.replace('https://theriac.example.org', app.url), {
      method: 'POST',
      headers: { [name]: value },
      body: body.replace(shown.token, token).replace(shown.code, code),
    })
    assert.equal(answer.status, 200)
    const example = JSON.parse(/```json\n(\{.+?\n\})\n```/s.exec(page)?.[1] ?? '')
    assert.deepEqual(Object.keys((await answer.json()) ?? {}), Object.keys(example))
  })

  it('shows programs that make a key, give it in the place of a secret, and fetch a token with it', async () => {
    const { site, superUser } = await makeOffice(app)
    const { token, code } = await makeHandOver(app, superUser, site.clientId)
    const { stdout: publicKey, stderr } = await runWhole('make-key.mjs', {})
    const given = { ISSUER: app.url, TOKEN: token, CODE: code, PUBLIC_KEY: publicKey }
    assert.match(await runProgram('collect-with-key.mjs', given), /^200 .*"clientSecret":null/)
    const { keys } = await readClient(app, superUser, site.clientId)
    assert.equal(keys.length, 1)
    // What the program prints is what the portal shows.
    assert.equal(stderr, `Thumbprint: ${keys[0]?.thumbprint}\n`)
    const environment = { ISSUER: app.url, CLIENT_ID: site.clientId }
    assert.match(await runProgram('token.mjs', environment), /^200 \{"access_token":"ey/)
  })

  it('shows how each program is started, with every variable that it reads, and what it needs', () => {
    assert.ok(page.includes('\nnpm install jose\n'))
    assert.ok(page.includes('\nnode make-key.mjs > public-key.json\n'))
    for (const name of ['collect-with-key.mjs', 'token.mjs']) {
      const program = page.slice(page.indexOf(`// ${name}`))
      const reads = /const \{ (.+) \} = process\.env/.exec(program)?.[1]?.split(', ') ?? []
      const [, command = ''] = new RegExp(`\`\`\`sh\\n([^\`]*node ${name})\\n`).exec(page) ?? []
      assert.ok(reads.length > 1)
      for (const variable of reads) assert.ok(command.includes(`${variable}=`), `${name}: ${variable}`)
    }
  })

  it('shows a program that tells client secrets from what only looks like one', async () => {
    const { isSecret } = await import(join(folder, 'is-secret.mjs'))
    for (let time = 0; time < 200; time += 1) {
      const secret = writeSecret(randomBytes(32))
      assert.ok(isSecret(secret) && isWholeSecret(secret))
      assert.ok(!isSecret(secret.slice(0, -1)) && !isSecret(`${secret.slice(0, -1)}~`))
      const other = secret.endsWith('0') ? '1' : '0'
      assert.ok(!isSecret(secret.slice(0, -1) + other))
    }
    const pattern = /```\n(\\bthr_.+)\n```/.exec(page)?.[1] ?? ''
    assert.match(`key="${writeSecret(randomBytes(32))}"`, new RegExp(pattern))
  })

  it('names each refusal of a collection, with its status', () => {
    for (const code of collectCredentials.problems) {
      const line = page.split('\n').find((one) => one.startsWith('|') && one.includes(`\`${code}\``))
      assert.ok(line?.includes(String(problems[code].status)), code)
    }
  })
})
