import { generateKeyPairSync, hash, randomUUID, sign, timingSafeEqual } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * A program of its own: the least that granting a token can cost on this stack. One prepared read of the client, one
 * SHA-256, one EdDSA signature; nothing is checked that is not needed for these, and nothing is written.
 */
const {
  DATABASE_URL,
  PORT = '',
  CLIENT_ID = '',
  CLIENT_SECRET = '',
  CLIENTS = '',
  POOL_SIZE = '',
} = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) })
await fillClients()

type ClientRow = { secret_hash: Buffer; status: string; permissions: string[] }

const { privateKey } = generateKeyPairSync('ed25519')
const tokenLifeSeconds = 600
const head = encode({ alg: 'EdDSA', typ: 'at+jwt', kid: 'floor' })

const app = Fastify()
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
  done(null, Object.fromEntries(new URLSearchParams(String(body)))),
)
app.post('/token', async (request, reply) => {
  const [clientId = '', secret = ''] = readBasic(request.headers.authorization)
  const { rows } = await pool.query<ClientRow>({
    name: 'find_client',
    text: 'select secret_hash, status, permissions from floor_clients where id = $1',
    values: [clientId],
  })
  const [client] = rows
  if (client === undefined || !timingSafeEqual(hash('sha256', secret, 'buffer'), client.secret_hash)) {
    return reply.code(401).send({ error: 'invalid_client' })
  }
  reply.header('cache-control', 'no-store')
  return { access_token: writeToken(clientId), token_type: 'Bearer', expires_in: tokenLifeSeconds }
})
await app.listen({ host: '127.0.0.1', port: Number(PORT) })

function readBasic(authorization = ''): string[] {
  const pair = Buffer.from(authorization.slice('Basic '.length), 'base64').toString()
  return pair.split(':').map(decodeURIComponent)
}

function writeToken(clientId: string): string {
  const iat = Math.floor(Date.now() / 1000)
  const subject = { sub: clientId, client_id: clientId, jti: randomUUID() }
  const claims = {
    iss: 'https://floor.example',
    aud: 'https://floor.example',
    ...subject,
    iat,
    exp: iat + tokenLifeSeconds,
  }
  const signed = `${head}.${encode(claims)}`
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

async function fillClients(): Promise<void> {
  await pool.query(
    'create table floor_clients (id text primary key, secret_hash bytea not null, status text not null, permissions text[] not null)',
  )
  const values = `'active', '{packs:verify,packs:supply,packs:reactivate}'`
  await pool.query(
    `insert into floor_clients
     select gen_random_uuid()::text, sha256(n::text::bytea), ${values}
     from generate_series(1, $1::int) n`,
    [Number(CLIENTS)],
  )
  const mine = [CLIENT_ID, hash('sha256', CLIENT_SECRET, 'buffer')]
  await pool.query(`insert into floor_clients values ($1, $2, ${values})`, mine)
}
