import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'

/**
 * A program of its own: node-oidc-provider granting the same kind of token, EdDSA and a JWT, with its clients in
 * PostgreSQL and looked up at every request, so that a client which is locked is locked at once.
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

class Store {
  readonly #isOfClients: boolean
  readonly #kept = new Map<string, unknown>()

  constructor(name: string) {
    this.#isOfClients = name === 'Client'
  }

  async find(id: string): Promise<unknown> {
    if (!this.#isOfClients) return this.#kept.get(id)
    const { rows } = await pool.query<{ metadata: unknown }>({
      name: 'find_client',
      text: 'select metadata from peer_clients where id = $1',
      values: [id],
    })
    return rows[0]?.metadata
  }

  async upsert(id: string, payload: unknown): Promise<void> {
    this.#kept.set(id, payload)
  }

  // Nothing else is called for a grant of client credentials.
  async findByUid(): Promise<void> {}
  async findByUserCode(): Promise<void> {}
  async destroy(): Promise<void> {}
  async consume(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

const { privateKey } = generateKeyPairSync('ed25519')
const Provider = await loadProvider()
const provider = new Provider(`http://127.0.0.1:${PORT}`, {
  adapter: Store,
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'peer', alg: 'EdDSA', use: 'sig' }] },
  scopes: ['packs:verify'],
  ttl: { ClientCredentials: 600 },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'https://peer.example',
      getResourceServerInfo: () => ({
        scope: 'packs:verify',
        audience: 'https://peer.example',
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'EdDSA' } },
      }),
    },
  },
  enabledJWA: { idTokenSigningAlgValues: ['EdDSA', 'RS256'] },
  clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
})
provider.listen(Number(PORT), '127.0.0.1')

type ProviderClass = new (
  issuer: string,
  configuration: object,
) => { listen(port: number, host: string): unknown }

// The package brings no types: what it must be at the least is checked here.
async function loadProvider(): Promise<ProviderClass> {
  const name: string = 'oidc-provider'
  const loaded: unknown = await import(name)
  const isProvider = (value: unknown): value is ProviderClass => typeof value === 'function'
  const exported =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined
  if (isProvider(exported)) return exported
  throw new Error('oidc-provider does not export its provider.')
}

async function fillClients(): Promise<void> {
  const metadata = {
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_basic',
  }
  await pool.query('create table peer_clients (id text primary key, metadata jsonb not null)')
  await pool.query(
    `insert into peer_clients
     select gen_random_uuid()::text, $2
     from generate_series(1, $1::int)`,
    [Number(CLIENTS), metadata],
  )
  await pool.query('insert into peer_clients values ($1, $2)', [CLIENT_ID, metadata])
}
