import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addressOf, type Answer, fetchToken, verify } from '../../../test/calls.ts'
import { makePack, makeSite, newGtin, type TestPack, type TestSite } from '../../../test/factories.ts'
import { readAlerts, readEvents, readPack, renamePack } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { addBatch, addProduct } from '../products/public.ts'

let app: TestApp
let site: TestSite
let token: string
let pack: TestPack

before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  token = await fetchToken(app, site)
})
beforeEach(async () => {
  pack = await makePack(app)
})
after(() => app.close())

describe('the header emvs-data-entry-mode', () => {
  it('is demanded of every operation', async () => {
    for (const method of ['GET', 'PATCH']) {
      assert.equal(operationCodeOf(await send({ method, mode: undefined }), 422), '61020012')
    }
    await assertUntouched()
  })

  it('takes manual and non-manual, and nothing else', async () => {
    for (const mode of ['scan', 'Manual', '', 'manual, manual']) {
      for (const method of ['GET', 'PATCH']) {
        assert.equal(operationCodeOf(await send({ method, mode }), 422), '61020013')
      }
    }
    await assertUntouched()
    assert.equal(operationCodeOf(await send({ mode: 'manual' }), 200), '11110100')
  })
})

describe('the body of a change', () => {
  const wrong = [
    { what: 'nothing', body: undefined },
    { what: 'an empty text', body: '' },
    { what: 'null', body: 'null' },
    { what: 'a list', body: '[{"state":"Supplied"}]' },
    { what: 'a text', body: '"Supplied"' },
    { what: 'an empty object', body: '{}', field: 'state' },
    { what: 'a state that nobody may set here', body: '{"state":"Destroyed"}', field: 'state' },
    { what: 'a state in other letters', body: '{"state":"supplied"}', field: 'state' },
    { what: 'null for the state', body: '{"state":null}', field: 'state' },
    { what: 'a list of states', body: '{"state":["Supplied"]}', field: 'state' },
    { what: 'a field in other letters', body: '{"State":"Supplied"}', field: 'state' },
    { what: 'a field too many', body: '{"state":"Supplied","reason":"x"}', field: 'reason' },
    { what: 'a state in its prototype', body: '{"__proto__":{"state":"Supplied"}}' },
    { what: 'half of it, as a whole', body: '{"state":"Sup' },
    { what: 'two of them', body: '{"state":"Supplied"}{"state":"Active"}' },
    { what: 'another encoding', body: Buffer.from('{"state":"Supplied"}', 'utf16le') },
  ]

  for (const { what, body, field } of wrong) {
    it(`is refused when it holds ${what}`, async () => {
      const answer = await send({ method: 'PATCH', body })
      assert.equal(operationCodeOf(answer, 422), '61020014')
      if (field !== undefined) assert.equal(answer.body.errors?.[0]?.field, field)
      await assertUntouched()
    })
  }

  it('says in words what is wrong with a field', async () => {
    const body = '{"state":"Destroyed","reason":"x"}'
    assert.deepEqual((await send({ method: 'PATCH', body })).body.errors, [
      { field: 'reason', message: 'is not known here' },
      { field: 'state', message: 'is none of the values that are taken' },
    ])
  })

  it('is taken as application/json only, and says so to who sends it otherwise, as curl -d does', async () => {
    const types = [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
    ]
    for (const type of types) {
      assert.equal(operationCodeOf(await send({ method: 'PATCH', type }), 422), '61020017')
    }
    const form = { method: 'PATCH', type: 'application/x-www-form-urlencoded' }
    for (const body of ['state=Supplied', 'state=Supplied&state=Supplied']) {
      assert.equal(operationCodeOf(await send({ ...form, body }), 422), '61020017')
    }
    const { information } = (await send({ ...form, body: '{"state":"Supplied"}' })).body
    assert.equal(information, 'Send the body as JSON, with Content-Type: application/json.')
    const untyped = await sendRaw(`PATCH ${pathOf()}`, 'content-length: 20\r\n\r\n{"state":"Supplied"}')
    assert.match(untyped, /^HTTP\/1\.1 422 [^]*"61020017"/)
    await assertUntouched()
  })

  it('may name its character set', async () => {
    const answer = await send({ method: 'PATCH', type: 'Application/JSON; charset=utf-8' })
    assert.equal(operationCodeOf(answer, 200), '11210200')
  })

  it('is refused with 413 and problem details when it is too large', async () => {
    const body = JSON.stringify({ state: 'Supplied', padding: 'x'.repeat(70_000) })
    const { status, headers, body: problem } = await send({ method: 'PATCH', body })
    assert.equal(status, 413)
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.partialDeepStrictEqual(problem, { code: 'request.too_large', status: 413 })
    await assertUntouched()
  })

  it('does nothing when the connection ends in the middle of it', async () => {
    const head = `content-type: application/json\r\ncontent-length: 20\r\n\r\n`
    const reply = await sendRaw(`PATCH ${pathOf()}`, `${head}{"state":"Supp`)
    assert.doesNotMatch(reply, /^HTTP\/1\.1 2/)
    await assertUntouched()
  })

  it('does nothing when the connection ends before its last chunk', async () => {
    const head = `content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`
    const reply = await sendRaw(`PATCH ${pathOf()}`, `${head}14\r\n{"state":"Supplied"}\r\n`)
    assert.doesNotMatch(reply, /^HTTP\/1\.1 2/)
    await assertUntouched()
  })
})

describe('the address of a pack', () => {
  it('carries a serial number with a slash, a per cent sign and a plus, percent-encoded', async () => {
    for (const serialNumber of ['A/B', 'A%B', 'A+B', '%2F', 'A%2FB', '100%', '/', `"!&'()*,:;<=>?_`]) {
      const named = await renamePack(app, await makePack(app), serialNumber)
      assert.equal(operationCodeOf(await send({ asked: named }), 200), '11110100')
      assert.equal(operationCodeOf(await send({ asked: named, method: 'PATCH' }), 200), '11210200')
    }
  })

  it('carries a batch with a plus and a per cent sign in the query', async () => {
    const code = newGtin()
    await app.operate(async (work) => {
      const words = { name: 'Examplin', commonName: 'x', form: 'x', strength: 'x', packSize: '1' }
      const id = await addProduct(work, { scheme: 'gs1', code, ...words })
      await addBatch(work, id, { batch: 'B+1/5%', expiry: '2031-05-31', serialNumbers: ['S1'] })
    })
    const asked = { ...pack, productCode: code, serialNumber: 'S1', batch: 'B+1/5%' }
    assert.equal(operationCodeOf(await send({ asked }), 200), '11110100')
  })

  it('carries a PPN', async () => {
    const ppn = newPpn()
    await app.operate(async (work) => {
      const words = { name: 'Examplin', commonName: 'x', form: 'x', strength: 'x', packSize: '1' }
      const id = await addProduct(work, { scheme: 'ppn', code: ppn, ...words })
      await addBatch(work, id, { batch: 'B-1', expiry: '2031-05-31', serialNumbers: ['S1'] })
    })
    const path = `/verification/v1/product/ppn/${ppn}/pack/S1?batch=B-1&expiry=310531`
    for (const [method, code] of [
      ['GET', '11110100'],
      ['PATCH', '11210200'],
      ['GET', '11110201'],
    ] as const) {
      assert.equal(operationCodeOf(await send({ method, path }), 200), code)
    }
    const asGtin = path.replace('/ppn/', '/gs1/')
    assert.equal(operationCodeOf(await send({ path: asGtin }), 422), '61020008')
  })

  const wrong = [
    { what: 'a zero byte in the serial number', from: '/pack/', to: '/pack/%00', code: '61020011' },
    { what: 'a line feed in the serial number', from: '/pack/', to: '/pack/%0A', code: '61020011' },
    { what: 'a letter beyond ASCII', from: '/pack/', to: '/pack/%C3%A9', code: '61020011' },
    { what: 'a zero byte in the product code', from: '/gs1/', to: '/gs1/%00', code: '61020008' },
    { what: 'another scheme', from: '/gs1/', to: '/ean/', code: '61020009' },
    { what: 'no batch', from: 'batch=B-1&', to: '', code: '61020000' },
    { what: 'an empty batch', from: 'batch=B-1', to: 'batch=', code: '61020000' },
    { what: 'two batches', from: 'batch=B-1', to: 'batch=B-1&batch=B-1', code: '61020006' },
    { what: 'a zero byte in the batch', from: 'batch=B-1', to: 'batch=%00', code: '61020006' },
    { what: 'a plus that stands for a space', from: 'batch=B-1', to: 'batch=B+1', code: '61020006' },
    { what: 'no expiry date', from: '&expiry=310531', to: '', code: '61020004' },
    {
      what: 'two expiry dates',
      from: '&expiry=310531',
      to: '&expiry=310531&expiry=310531',
      code: '61020007',
    },
    {
      what: 'an expiry date of eight digits',
      from: 'expiry=310531',
      to: 'expiry=20310531',
      code: '61020007',
    },
  ]

  for (const { what, from, to, code } of wrong) {
    it(`is refused with ${code} when it holds ${what}`, async () => {
      for (const method of ['GET', 'PATCH']) {
        assert.equal(operationCodeOf(await send({ method, path: pathOf().replace(from, to) }), 422), code)
      }
      await assertUntouched()
    })
  }

  it('is refused as invalid when the serial number is far too long', async () => {
    const path = pathOf().replace('/pack/', `/pack/${'x'.repeat(400)}`)
    assert.equal(operationCodeOf(await send({ path }), 422), '61020011')
  })

  const nowhere = [
    { what: 'a slash that is not encoded', from: '/pack/', to: '/pack/A/' },
    { what: 'a slash at its end', from: '?', to: '/?' },
    { what: 'a percent sign with no digits', from: '/pack/', to: '/pack/%zz' },
    { what: 'a percent sign that is cut off', from: '?', to: '%?' },
    { what: 'bytes that are no UTF-8', from: '/pack/', to: '/pack/%ff' },
    { what: 'thousands of characters', from: '/pack/', to: `/pack/${'x'.repeat(8000)}` },
  ]

  for (const { what, from, to } of nowhere) {
    it(`leads nowhere when it holds ${what}`, async () => {
      for (const method of ['GET', 'PATCH']) {
        const { status, headers, body } = await send({ method, path: pathOf().replace(from, to) })
        assert.equal(status, 404)
        assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
        assert.partialDeepStrictEqual(body, { code: 'address.not_found' })
      }
      await assertUntouched()
    })
  }
})

describe('another method at the address of a pack', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    it(`is refused with 405 and Allow: ${method}`, async () => {
      for (const body of [undefined, '{"state":"Supplied"}', '{"state":"Sup', '']) {
        const answer = await send({ method, body })
        assert.equal(answer.status, 405)
        assert.equal(answer.headers.get('allow'), 'GET, PATCH')
        assert.partialDeepStrictEqual(answer.body, { code: 'request.wrong_method' })
      }
      await assertUntouched()
    })
  }

  it('is refused whatever the media type of its body', async () => {
    assert.equal((await send({ method: 'POST', type: 'text/xml' })).status, 405)
    assert.equal(
      (await send({ method: 'POST', type: 'application/x-www-form-urlencoded', body: 'a=1&a=2' })).status,
      405,
    )
  })

  it('does nothing when it is HEAD', async () => {
    const { status, headers } = await send({ method: 'HEAD', body: undefined })
    assert.equal(status, 405)
    assert.equal(headers.get('allow'), 'GET, PATCH')
    await assertUntouched()
  })
})

describe('a request that is not valid', () => {
  it('is refused without a token before it is told what is wrong', async () => {
    const path = pathOf().replace('/gs1/', '/ean/')
    const response = await fetch(app.url + path)
    assert.equal(response.status, 401)
    await response.text()
  })
})

type Sending = {
  method?: string
  asked?: TestPack
  path?: string
  mode?: string | undefined
  type?: string
  body?: string | Buffer<ArrayBuffer> | undefined
}

async function send(sending: Sending): Promise<Answer> {
  const { method = 'GET', asked = pack, path = pathOf(asked), type = 'application/json' } = sending
  const { mode, body } = {
    mode: 'non-manual',
    body: method === 'GET' ? undefined : '{"state":"Supplied"}',
    ...sending,
  }
  const response = await fetch(app.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(mode === undefined ? {} : { 'emvs-data-entry-mode': mode }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) }
}

/** Sends a request as it is and ends the connection. */
function sendRaw(line: string, rest: string): Promise<string> {
  const { hostname, port, host } = new URL(app.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    const got: string[] = []
    socket.on('data', (bytes) => got.push(String(bytes)))
    socket.on('error', reject)
    socket.on('close', () => resolve(got.join('')))
    const fields = `host: ${host}\r\nauthorization: Bearer ${token}\r\nemvs-data-entry-mode: non-manual\r\n`
    socket.end(`${line} HTTP/1.1\r\n${fields}${rest}`)
  })
}

function pathOf(asked = pack): string {
  return addressOf({ url: '' }, asked)
}

function operationCodeOf({ status, headers, body }: Answer, expected: number): string {
  assert.equal(status, expected, JSON.stringify(body))
  assert.match(headers.get('content-type') ?? '', /^application\/json/)
  return body.operationCode
}

/** Nothing was changed, told or written down. */
async function assertUntouched(): Promise<void> {
  assert.equal((await readPack(app, pack)).state, 'Active')
  assert.deepEqual(await readEvents(app, pack), [])
  assert.deepEqual(await readAlerts(app, site), [])
  assert.equal((await verify(app, token, pack)).body.operationCode, '11110100')
}

/** A PPN of an agency whose numbers have letters, so that it is never a GTIN: two check digits modulo 97. */
function newPpn(): string {
  const stem = `13X${newGtin().slice(4)}`
  const sum = [...stem].reduce((total, character, place) => total + character.charCodeAt(0) * (place + 2), 0)
  return stem + String(sum % 97).padStart(2, '0')
}
