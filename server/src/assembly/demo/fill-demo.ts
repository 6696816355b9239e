import { randomBytes } from 'node:crypto'
import { workAsOperator, type Work } from '../../access/work.ts'
import { addClient, listClients } from '../../features/clients/public.ts'
import { issueCredential, regenerateSecret } from '../../features/credentials/public.ts'
import { addLocation, listLocations } from '../../features/locations/public.ts'
import { addOrganisation, listOrganisations } from '../../features/organisations/public.ts'
import { addBatch, addProduct } from '../../features/products/public.ts'
import { addFullAccess } from '../../features/roles/public.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Config } from '../../platform/config/config.ts'
import { toBase62 } from '../../platform/crypto/base62.ts'
import { createPasswords } from '../../platform/crypto/create-passwords.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newReadableCode } from '../../platform/crypto/readable-code.ts'
import { Fault } from '../../platform/fault.ts'
import type { Installation } from '../open-installation.ts'
import { demoBatches, demoOrganisations, demoProducts } from './demo-data.ts'
import { type DemoClient, readDemoFile, writeDemoFile } from './demo-file.ts'
import { findDemoSystem, listDemoPacks, markSomePacks, withdrawProduct } from './demo.sql.ts'
import { demoPeople } from './demo-people.ts'
import { describePack } from './describe-pack.ts'
import { fillMarkets, fillPeople, renewPasswords } from './fill-people.ts'

const operator = { kind: 'operator', name: 'demo' } as const

/** Fills the demo where it is empty, and writes demo.json; what was there stays. */
export async function fillDemo(
  { database, keyring }: Installation,
  clock: Clock,
  config: Config,
): Promise<void> {
  const before = await readDemoFile(config.dataDirectory)
  const kept = before?.people[0]?.password
  const password = kept ?? newReadableCode()
  const passwords = createPasswords()
  const hashes = kept === undefined ? await Promise.all(demoPeople.map(() => passwords.hash(password))) : []
  const { client, packs } = await workAsOperator(database, clock, operator, async (work) => {
    const isEmpty = (await work.tx.many(listOrganisations, [])).length === 0
    const made = isEmpty ? await fill(work, keyring, hashes) : undefined
    if (!isEmpty && kept === undefined) await renewPasswords(work, hashes)
    const rows = await work.tx.many(listDemoPacks, [8])
    return {
      client: made ?? before?.client ?? (await renewClient(work, keyring)),
      packs: rows.map((row) => describePack(row, work.now)),
    }
  })
  const { publicUrl } = config
  await writeDemoFile(config.dataDirectory, {
    portal: publicUrl,
    tokenEndpoint: `${publicUrl}/oauth/token`,
    verification: `${publicUrl}/verification/v1`,
    mailbox: `${publicUrl}/mailbox`,
    people: demoPeople.map(({ kind, organisation, name, email, language }) => ({
      ...{ kind, organisation: organisation.name, name, email, password, language },
    })),
    client,
    packs,
  })
}

async function fill(work: Work, keyring: Keyring, hashes: readonly string[]): Promise<DemoClient> {
  await fillMarkets(work)
  let first: DemoClient | undefined
  for (const { market, type, name, representative, licence, locations } of demoOrganisations) {
    const wanted = { market, type, name, representative, licence }
    const organisationId = await addOrganisation(work, wanted, [addFullAccess])
    for (const { equipment, ...location } of locations) {
      const locationId = await addLocation(work, { organisationId, ...location })
      for (const { name: equipmentId, system } of equipment) {
        const named = await work.tx.maybe(findDemoSystem, [market, system])
        const added = await addClient(work, { organisationId, locationId, name: equipmentId, ...named })
        const { clientSecret } = await issueCredential(work, keyring, added)
        first ??= { clientId: added.clientId, clientSecret, organisation: name, location: location.name }
      }
    }
  }
  await fillPeople(work, hashes)
  await fillPacks(work)
  if (first === undefined) throw new Error('The demo has no organisation.')
  return first
}

async function fillPacks(work: Work): Promise<void> {
  const { tx, now } = work
  // Case matters in a serial number, and what a scanner or a keyboard does to it is worth trying.
  const newSerial = () => toBase62(randomBytes(9), 13)
  for (const { withdrawalReason, ...product } of demoProducts) {
    const id = await addProduct(work, product)
    for (const batch of demoBatches(now, newSerial)) {
      await addBatch(work, id, batch)
      const states =
        batch.recallReason === undefined ? (['Supplied', 'Destroyed', 'Stolen', 'Locked'] as const) : []
      for (const [place, state] of states.entries()) {
        await tx.run(markSomePacks, [id, batch.serialNumbers[place] ?? '', state, now])
      }
    }
    if (withdrawalReason !== undefined) await tx.run(withdrawProduct, [id, now, withdrawalReason])
  }
}

// demo.json was lost: only a new secret can be shown.
async function renewClient(work: Work, keyring: Keyring): Promise<DemoClient> {
  const { tx } = work
  const organisation = (await tx.many(listOrganisations, [])).find(
    ({ name }) => name === demoOrganisations[0].name,
  )
  const [location] = organisation === undefined ? [] : await tx.many(listLocations, [organisation.id])
  const clients = organisation === undefined ? [] : await tx.many(listClients, [organisation.id])
  const client = clients.find(({ status, locationId }) => status === 'active' && locationId === location?.id)
  if (organisation === undefined || location === undefined || client === undefined) {
    throw new Fault('The demo’s pharmacy has no active client any more: delete the demo’s data directory.')
  }
  const owned = { organisationId: organisation.id, clientId: client.clientId }
  const clientSecret = await regenerateSecret(work, keyring, owned)
  return { clientId: client.clientId, clientSecret, organisation: organisation.name, location: location.name }
}
