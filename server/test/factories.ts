import { randomInt, randomUUID } from 'node:crypto'
import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { addClient } from '../src/features/clients/public.ts'
import { issueCredential } from '../src/features/credentials/public.ts'
import { addLocation } from '../src/features/locations/public.ts'
import { insertMarket } from '../src/features/markets/market.sql.ts'
import { addMarket, changeSettings } from '../src/features/markets/public.ts'
import { addOrganisation } from '../src/features/organisations/public.ts'
import { addBatch, addProduct } from '../src/features/products/public.ts'
import { addFullAccess, addRole } from '../src/features/roles/public.ts'
import type { Work } from '../src/access/work.ts'
import type { TestApp } from './test-app.ts'

export type TestClient = { readonly clientId: string; readonly clientSecret: string }
export type TestSite = TestClient & { readonly organisationId: string; readonly locationId: number }
export type TestPack = {
  readonly scheme: 'gs1'
  readonly productCode: string
  readonly serialNumber: string
  readonly batch: string
  readonly expiry: string
}

type SiteOptions = {
  readonly type?: OrganisationType
  readonly market?: string
  readonly settings?: Partial<MarketSettings>
  /** Permissions of the client's role; Full Access where none are given. */
  readonly permissions?: readonly string[]
}

/** An organisation of its own with one location and one client. */
export async function makeSite(app: TestApp, options: SiteOptions = {}): Promise<TestSite> {
  const { type = 'pharmacy', settings, permissions } = options
  const { organisationId, locationId } = await app.operate(async (work) => {
    const market = options.market ?? (settings === undefined ? plainMarket : await addOwnMarket(work))
    await addMarket(work, market, 'A market')
    if (settings !== undefined) await changeSettings(work, market, settings)
    const id = await addOrganisation(work, { market, type, name: `Organisation ${randomUUID()}` }, [
      addFullAccess,
    ])
    return {
      organisationId: id,
      locationId: await addLocation(work, { organisationId: id, name: 'Shop', postalCode: '1' }),
    }
  })
  const client = await makeClient(app, { organisationId, locationId }, permissions)
  return { organisationId, locationId, ...client }
}

/** Another location of an organisation, with a client. */
export async function makeLocation(
  app: TestApp,
  { organisationId }: { organisationId: string },
): Promise<TestSite> {
  const locationId = await app.operate((work) =>
    addLocation(work, { organisationId, name: 'Branch', postalCode: '2' }),
  )
  return { organisationId, locationId, ...(await makeClient(app, { organisationId, locationId })) }
}

/** A client at a location. */
export async function makeClient(
  app: TestApp,
  { organisationId, locationId }: { organisationId: string; locationId: number },
  permissions?: readonly string[],
): Promise<TestClient> {
  return app.operate(async (work, keyring) => {
    const roleId =
      permissions === undefined
        ? undefined
        : await addRole(work, { organisationId, name: `Role ${randomUUID()}`, permissions })
    const added = await addClient(work, { organisationId, locationId, name: 'Dispensary PC', roleId })
    const { clientSecret } = await issueCredential(work, keyring, added)
    return { clientId: added.clientId, clientSecret }
  })
}

type BatchOptions = { readonly expiry?: string; readonly recallReason?: string; readonly packs?: number }

/** Packs of a product of its own, all in one batch. */
export async function makePacks(
  app: TestApp,
  { expiry = '2031-05-31', recallReason, packs = 1 }: BatchOptions = {},
) {
  const productCode = newGtin()
  const serialNumbers = Array.from({ length: packs }, () => randomUUID().replaceAll('-', '').slice(0, 20))
  await app.operate(async (work) => {
    const product = {
      scheme: 'gs1',
      code: productCode,
      name: 'Examplin 20 mg',
      commonName: 'examplinum',
    } as const
    const id = await addProduct(work, { ...product, form: 'tablet', strength: '20 mg', packSize: '30' })
    const recall = recallReason === undefined ? {} : { recallReason }
    await addBatch(work, id, { batch: 'B-1', expiry, serialNumbers, ...recall })
  })
  return serialNumbers.map((serialNumber): TestPack => {
    const sixDigits = expiry.slice(2).replaceAll('-', '')
    return { scheme: 'gs1', productCode, serialNumber, batch: 'B-1', expiry: sixDigits }
  })
}

/** One pack of a product of its own. */
export async function makePack(app: TestApp, options: Omit<BatchOptions, 'packs'> = {}): Promise<TestPack> {
  const [pack] = await makePacks(app, options)
  if (pack === undefined) throw new Error('No pack was made.')
  return pack
}

/** A GTIN with a right check digit, below the prefix that GS1 keeps for examples. */
export function newGtin(): string {
  const body = `0952${String(randomInt(1_000_000_000)).padStart(9, '0')}`
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

// Of all sites whose test sets nothing for their market; the code is no country's.
const plainMarket = 'AA'

/** A market that no other test has: what its test sets for it counts for nobody else. */
async function addOwnMarket({ tx, now }: Work): Promise<string> {
  const letter = () => String.fromCharCode(65 + randomInt(26))
  for (;;) {
    const code = letter() + letter()
    if (code !== plainMarket && (await tx.run(insertMarket, [code, 'A market', now])) > 0) return code
  }
}
