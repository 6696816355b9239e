import type { Work } from '../../access/work.ts'
import { addMarket, changeSettings } from '../../features/markets/public.ts'
import { addOrganisation, listOrganisations } from '../../features/organisations/public.ts'
import { addFullAccess } from '../../features/roles/public.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { demoGroup, demoMarkets, demoPeople, type DemoPerson } from './demo-people.ts'
import {
  insertDemoGroup,
  insertDemoMembership,
  insertDemoPerson,
  insertDemoSupplier,
  insertDemoSystem,
  joinDemoGroup,
  setDemoPassword,
} from './demo.sql.ts'

/** Makes the markets of the demo, with their suppliers and IT systems. */
export async function fillMarkets(work: Work): Promise<void> {
  const { tx, now } = work
  for (const { code, name, settings, suppliers } of demoMarkets) {
    await addMarket(work, code, name)
    await changeSettings(work, code, settings)
    for (const supplier of suppliers) {
      await tx.run(insertDemoSupplier, [
        ...([newId(now), code, supplier.name, supplier.contact, supplier.email, now] as const),
      ])
      for (const system of supplier.systems) {
        await tx.run(insertDemoSystem, [newId(now), code, supplier.name, system, now])
      }
    }
  }
}

/**
 * Makes the people of the demo, and the organisations that only people have.
 * @param hashes of the password, one a person: each has its own salt
 */
export async function fillPeople(work: Work, hashes: readonly string[]): Promise<void> {
  const { tx, now, record } = work
  for (const [place, person] of demoPeople.entries()) {
    const organisationId = await ensureOrganisation(work, person.organisation)
    const { email, name, language, kind } = person
    await tx.run(insertDemoPerson, [newId(now), email, name, language, hashes[place] ?? '', now])
    const membershipId = newId(now)
    const added = await tx.run(insertDemoMembership, [membershipId, organisationId, email, kind, now])
    if (added > 0 && kind === 'user')
      await joinGroup(work, { organisationId, membershipId, name: demoGroup.names[language] })
    record({ action: 'user.added', subject: `membership:${membershipId}`, organisationId, details: { kind } })
  }
}

/** Gives the people of the demo a new password, where nobody knows the old one any more. */
export async function renewPasswords({ tx, now }: Work, hashes: readonly string[]): Promise<void> {
  for (const [place, { email }] of demoPeople.entries()) {
    await tx.run(setDemoPassword, [email, hashes[place] ?? '', now])
  }
}

async function ensureOrganisation(work: Work, wanted: DemoPerson['organisation']): Promise<string> {
  const all = await work.tx.many(listOrganisations, [])
  const found = all.find(
    ({ marketCode, type, name }) =>
      marketCode === wanted.market && type === wanted.type && name === wanted.name,
  )
  return found?.id ?? addOrganisation(work, wanted, [addFullAccess])
}

type Joining = { readonly organisationId: string; readonly membershipId: string; readonly name: string }

async function joinGroup({ tx, now }: Work, { organisationId, membershipId, name }: Joining): Promise<void> {
  await tx.run(insertDemoGroup, [newId(now), organisationId, name, demoGroup.permissions, now])
  await tx.run(joinDemoGroup, [organisationId, membershipId, name])
}
