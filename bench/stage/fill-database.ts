import { generateKeyPairSync } from 'node:crypto'
import { workAsOperator } from '../../server/src/access/work.ts'
import { addClient } from '../../server/src/features/clients/public.ts'
import { addKey, issueCredential, readGivenKey } from '../../server/src/features/credentials/public.ts'
import { addLocation } from '../../server/src/features/locations/public.ts'
import { addMarket, changeSettings } from '../../server/src/features/markets/public.ts'
import { addOrganisation } from '../../server/src/features/organisations/public.ts'
import { addFullAccess } from '../../server/src/features/roles/public.ts'
import { systemClock } from '../../server/src/platform/clock/clock.ts'
import { createKeyring } from '../../server/src/platform/crypto/keyring.ts'
import type { Database } from '../../server/src/platform/database/database.ts'
import {
  fillBatches,
  fillClients,
  fillCredentials,
  fillLocations,
  fillOrganisations,
  fillPacks,
  fillProducts,
  fillRoles,
} from './fill.sql.ts'
import { batchesOfProduct, expiryDate, productCodes } from './pack-of.ts'

/** The client whose requests are measured; all the others only make its row harder to find. */
export type BenchClient = {
  readonly clientId: string
  readonly clientSecret: string
  /** Of the public key that it has besides, in PEM. */
  readonly privateKey: string
  readonly organisationId: string
  readonly locationId: number
}

const operator = { kind: 'operator', name: 'benchmark' } as const
const market = 'XB'
const clientsOfOrganisation = 10
// Within the time that the server gives to one statement.
const packsAtOnce = 50_000

/** Fills a migrated database with clients and packs, and makes the client that is measured. */
export async function fillDatabase(
  database: Database,
  secret: string,
  size: { readonly clients: number; readonly packs: number },
): Promise<BenchClient> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...publicKey.export({ format: 'jwk' }) }
  const key = await readGivenKey({ jwk }, () => Promise.resolve([]))
  return workAsOperator(database, systemClock, operator, async (work) => {
    const { tx, now } = work
    await addMarket(work, market, 'Benchmark')
    // The load is one client's: what is measured is the work, not the limit.
    await changeSettings(work, market, { requestsPerMinute: 100_000_000 })
    const organisations = size.clients / clientsOfOrganisation
    await tx.run(fillOrganisations, [organisations, market, now])
    await tx.run(fillLocations, [organisations, now])
    await tx.run(fillRoles, [organisations, now])
    await tx.run(fillClients, [size.clients, organisations, now])
    await tx.run(fillCredentials, [now])
    await tx.run(fillProducts, [productCodes, now])
    await tx.run(fillBatches, [batchesOfProduct, expiryDate, now])
    for (let from = 0; from < size.packs; from += packsAtOnce) {
      const to = Math.min(size.packs, from + packsAtOnce) - 1
      await tx.run(fillPacks, [from, to, productCodes, batchesOfProduct])
    }

    const order = { market, type: 'pharmacy', name: 'Measured pharmacy' } as const
    const organisationId = await addOrganisation(work, order, [addFullAccess])
    const locationId = await addLocation(work, { organisationId, name: 'Shop', postalCode: '1' })
    for (let place = 1; place < clientsOfOrganisation; place += 1) {
      await addClient(work, { organisationId, locationId, name: `Till ${place}` })
    }
    const added = await addClient(work, { organisationId, locationId, name: 'Dispensary PC' })
    const { clientSecret } = await issueCredential(work, createKeyring([secret]), added)
    await addKey(work, added, key, { name: 'Measured' })
    const { clientId } = added
    const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    return { clientId, clientSecret, privateKey: pem, organisationId, locationId }
  })
}
