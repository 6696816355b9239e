import assert from 'node:assert/strict'
import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { createServer as createRaw, type Server, type Socket } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { generate } from 'selfsigned'
import { FetchRefused } from './fetch-refused.ts'
import { createGuardedFetch, type FetchRules, laptopRules, publicRules } from './guarded-fetch.ts'

// In these tests the internet is 127.44.0.0/24; all the rest of this machine stands for a network of our own.
const far = '127.44.0.1'
const unreachable = 'No server on the public internet answers at the address.'
const limits = { longestSeconds: 0.5, mostBytes: 1_000 }

describe('the one fetcher of what strangers name', () => {
  let answer: RequestListener
  let asked: string[]
  let rules: FetchRules
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const open = (server: Server, host: string, port: number) => {
    servers.push(server.on('connection', (socket) => sockets.add(socket)))
    return new Promise<void>((resolve) => server.listen(port, host, resolve))
  }
  before(async () => {
    const names = ['keys.example', 'a.example', 'b.example']
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'keys.example' }], {
      extensions: [
        {
          name: 'subjectAltName',
          altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: far }],
        },
      ],
    })
    const listen: RequestListener = (request, response) => {
      asked.push(`${request.headers.host} ${request.url}`)
      answer(request, response)
    }
    await open(createServer({ cert, key }, listen), far, 8443)
    await open(createServer({ cert, key }, listen), '127.0.0.1', 8443)
    await open(
      createRaw(() => {}),
      '127.44.0.2',
      8443,
    )
    rules = {
      resolve: async (name) => (name === far ? [far] : (new Map(Object.entries(addresses)).get(name) ?? [])),
      mayReach: (address) => address.startsWith('127.44.0.'),
      isLocal: () => false,
      trusted: cert,
    }
  })
  after(async () => {
    for (const socket of sockets) socket.destroy()
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  })
  beforeEach(() => {
    asked = []
    answer = (_, response) => response.end('the keys')
  })

  const addresses: Readonly<Record<string, readonly string[]>> = {
    'keys.example': [far],
    'other.example': [far],
    'silent.example': ['127.44.0.2'],
    'inside.example': ['127.0.0.1'],
    'both.example': [far, '127.0.0.1'],
    'closed.example': ['127.44.0.3'],
  }
  const fetch = (address: string, more: Partial<FetchRules> = {}) =>
    createGuardedFetch({ ...rules, ...more }, limits)(address)
  const refuses = (fetched: Promise<Buffer>, message: string | RegExp) =>
    assert.rejects(fetched, (error) => {
      assert.ok(error instanceof FetchRefused, String(error))
      if (typeof message === 'string') assert.equal(error.message, message)
      else assert.match(error.message, message)
      return true
    })

  it('fetches by name and by address, with TLS, and says nothing of us but a name', async () => {
    const headers: unknown[] = []
    answer = (request, response) => {
      headers.push(request.headers)
      response.end('the keys')
    }
    assert.equal(String(await fetch('https://keys.example:8443/jwks?a=b')), 'the keys')
    assert.equal(String(await fetch(`https://${far}:8443/`)), 'the keys')
    assert.deepEqual(asked, ['keys.example:8443 /jwks?a=b', `${far}:8443 /`])
    assert.deepEqual(headers[0], {
      ...{ accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Theriac' },
      ...{ host: 'keys.example:8443', connection: 'close' },
    })
  })

  it('connects to the address that it has judged: a name that means another one a moment later leads nowhere', async () => {
    let looks = 0
    const resolve = async () => ((looks += 1) === 1 ? [far] : ['127.0.0.1'])
    const where: (string | undefined)[] = []
    answer = (request, response) => {
      where.push(request.socket.localAddress)
      response.end('the keys')
    }
    await fetch('https://keys.example:8443/', { resolve })
    assert.deepEqual([looks, where], [1, [far]])
    // The other way round it is refused, and nobody is asked.
    let later = 0
    const inside = async () => ((later += 1) === 1 ? ['127.0.0.1'] : [far])
    await refuses(fetch('https://keys.example:8443/', { resolve: inside }), unreachable)
    assert.equal(where.length, 1)
  })

  for (const [what, address] of [
    ['leads inside', 'https://inside.example:8443/'],
    ['leads inside as well as outside', 'https://both.example:8443/'],
    ['does not exist', 'https://nowhere.example:8443/'],
    ['has nobody who listens', 'https://closed.example:8443/'],
  ] as const) {
    it(`refuses a name that ${what}, in the same words`, async () => {
      await refuses(fetch(address), unreachable)
      assert.deepEqual(asked, [])
    })
  }

  for (const address of [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.0.0.01',
      '127.0.0.1.',
      '017700000001',
    ],
    ...[
      '①②⑦.0.0.1',
      '127。0。0。1',
      '%31%32%37.0.0.1',
      '0',
      '0.0.0.0',
      '10.1.2.3',
      '192.168.1.1',
      '100.64.1.1',
    ],
    ...[
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:7f00:0001]',
      '[::127.0.0.1]',
    ],
    ...[
      '[fe80::1]',
      '[fd00:ec2::254]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[ff02::1]',
      '169.254.169.254',
    ],
    ...['localhost', 'LOCALHOST', 'localhost.', 'jwks.localhost'],
  ]) {
    it(`refuses ${address} in an installation`, async () => {
      await refuses(createGuardedFetch(publicRules, limits)(`https://${address}:8443/`), unreachable)
      assert.deepEqual(asked, [])
    })
  }

  for (const [what, address, message] of [
    ['is not encrypted', 'http://keys.example/', 'The address does not begin with https://.'],
    ['is a file', 'file:///etc/passwd', 'The address does not begin with https://.'],
    ['is no address', 'keys', 'The address does not begin with https://.'],
    ['is of another kind', 'gopher://keys.example/', 'The address does not begin with https://.'],
    ['holds a user name', 'https://me@keys.example:8443/', /user name or a password/],
    ['holds a password', 'https://:secret@keys.example:8443/', /user name or a password/],
    [
      'hides its host behind a user name',
      'https://keys.example:8443@inside.example/',
      /user name or a password/,
    ],
    ['has the port of mail', 'https://keys.example:25/', /neither 443 nor 8443/],
    ['has the port of plain HTTP', 'https://keys.example:80/', /neither 443 nor 8443/],
    ['has the port of a database', 'https://keys.example:5432/', /neither 443 nor 8443/],
    ['has an impossible port', 'https://keys.example:70000/', /does not begin with https/],
    ['has a zone of a link', 'https://[fe80::1%25eth0]/', /does not begin with https/],
  ] as const) {
    it(`refuses an address that ${what}`, async () => {
      await refuses(fetch(address), message)
      assert.deepEqual(asked, [])
    })
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`follows no redirect (${status})`, async () => {
      answer = (_, response) =>
        response.writeHead(status, { location: 'https://inside.example:8443/secret' }).end()
      await refuses(
        fetch('https://keys.example:8443/'),
        `It answers with status ${status} in the place of 200.`,
      )
      assert.deepEqual(asked, ['keys.example:8443 /'])
    })
  }

  for (const status of [204, 206, 404, 500]) {
    it(`takes no answer with status ${status}`, async () => {
      answer = (_, response) => response.writeHead(status).end()
      await refuses(fetch('https://keys.example:8443/'), /in the place of 200\.$/)
    })
  }

  it('takes no certificate of somebody else, nor one that nobody trusts', async () => {
    await refuses(fetch('https://other.example:8443/'), /^Its certificate is not valid/)
    const { resolve, mayReach, isLocal } = rules
    const strict = { resolve, mayReach, isLocal }
    await refuses(
      createGuardedFetch(strict, limits)('https://keys.example:8443/'),
      /^Its certificate is not valid/,
    )
    assert.deepEqual(asked, [])
  })

  for (const [what, listener] of [
    ['answers nothing', () => {}],
    ['answers a letter now and then', dripping],
    ['begins and does not end', (_, response) => void response.write('{')],
    ['sends one preliminary answer after another', earlyHints],
  ] satisfies [string, RequestListener][]) {
    it(`waits for nobody who ${what}`, async () => {
      answer = listener
      const began = performance.now()
      await refuses(fetch('https://keys.example:8443/'), 'There was no whole answer within 0.5 seconds.')
      assert.ok(performance.now() - began < 2_000)
    })
  }

  it('waits neither for a handshake nor for a name that nobody finds', async () => {
    const none = 'There was no whole answer within 0.5 seconds.'
    await refuses(fetch('https://silent.example:8443/'), none)
    await refuses(fetch('https://keys.example:8443/', { resolve: () => new Promise(() => {}) }), none)
  })

  for (const [what, listener, message] of [
    [
      'is longer than may be',
      (_, response) => void response.end('x'.repeat(1_001)),
      /longer than 1000 bytes/,
    ],
    ['never ends', endless, /longer than 1000 bytes/],
    ['is packed', packed('gzip'), 'Its answer is packed, which was not asked for.'],
    [
      'is packed in a way that nobody knows',
      packed('br, gzip'),
      'Its answer is packed, which was not asked for.',
    ],
    [
      'breaks off',
      (_, response) =>
        void response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
      unreachable,
    ],
    [
      'has headers without end',
      (_, response) => void response.writeHead(200, { filler: 'x'.repeat(20_000) }).end(),
      unreachable,
    ],
  ] satisfies [string, RequestListener, string | RegExp][]) {
    it(`takes no answer that ${what}`, async () => {
      answer = listener
      await refuses(fetch('https://keys.example:8443/'), message)
    })
  }

  it('takes an answer of exactly the most that may be, and one that says it is not packed', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'identity' }).end('x'.repeat(1_000))
    assert.equal((await fetch('https://keys.example:8443/')).length, 1_000)
  })

  it('fetches sixty-four at once, refuses more, and goes on when those have ended', async () => {
    const fetchOne = createGuardedFetch(rules, limits)
    answer = () => {}
    const first = Array.from({ length: 64 }, () =>
      refuses(fetchOne('https://keys.example:8443/'), /no whole answer/),
    )
    await refuses(fetchOne('https://keys.example:8443/'), 'Too many addresses are being fetched just now.')
    await Promise.all(first)
    answer = (_, response) => response.end('the keys')
    assert.equal(String(await fetchOne('https://keys.example:8443/')), 'the keys')
  })

  it('reaches the programs of the laptop in the demo, without TLS and at any port, and no others in its network', async () => {
    const plain = createPlain((_, response) => response.end('of this laptop'))
    await open(plain, '127.0.0.1', 0)
    const address = plain.address()
    const port = typeof address === 'object' ? address?.port : 0
    const fetchHere = createGuardedFetch(laptopRules, limits)
    for (const host of ['127.0.0.1', 'localhost']) {
      assert.equal(String(await fetchHere(`http://${host}:${port}/`)), 'of this laptop')
    }
    for (const host of ['10.0.0.1', '192.168.1.1', '169.254.169.254', '[fe80::1]', '0.0.0.0']) {
      await refuses(fetchHere(`http://${host}:${port}/`), unreachable)
    }
  })
})

function dripping(...[, response]: Parameters<RequestListener>): void {
  const drip = async () => {
    while (!response.destroyed) {
      response.write(' ')
      await pause(50)
    }
  }
  void drip()
}

function earlyHints(...[, response]: Parameters<RequestListener>): void {
  const hint = async () => {
    while (!response.destroyed) {
      response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })
      await pause(20)
    }
  }
  void hint()
}

function endless(...[, response]: Parameters<RequestListener>): void {
  const flood = () => {
    while (!response.destroyed && response.write('x'.repeat(500))) {
      // Until the connection is full.
    }
  }
  response.on('drain', flood)
  flood()
}

function packed(encoding: string): RequestListener {
  return (_, response) => {
    // A thousand times as long when it is unpacked.
    response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync('0'.repeat(800_000)))
  }
}
