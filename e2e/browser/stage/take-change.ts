import { applyForSystemChange } from '@theriac/contract/v1/applications.ts'
import { listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import { listClientEquipment } from '@theriac/contract/v1/clients.ts'
import { CollectedCredentials, collectCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import { approveApplication } from '@theriac/contract/v1/national-applications.ts'
import { listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import type { Browser, Locator } from 'playwright-core'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { casts } from './casts.ts'
import { catalogues } from './catalogues.ts'
import { verifyWith } from './credentials.ts'
import { enter, type Entrance } from './enter.ts'
import { dialogOf } from './hold-dialog.ts'
import { idIn } from './id-in.ts'
import { openPage } from './open-browser.ts'
import { press } from './press.ts'
import type { Demo } from './start-demo.ts'
import { waitForUse } from './wait-for-use.ts'

const applied = Compile(Type.Object({ id: Type.String() }))
const collected = Compile(CollectedCredentials)
const { applications, equipment, handOver, ui } = catalogues.en
const systemName = 'SampleScript'

/** Takes pictures of a change of IT system: the link and the code for its supplier, and its steps when it is in use. */
export async function takeChange(
  browser: Browser,
  demo: Demo,
  paths: { readonly handOver: string; readonly steps: string },
): Promise<void> {
  const superUser = await enter(demo, casts.en.superUser)
  const admin = await enter(demo, casts.en.admin)
  const applicationId = await apply(superUser)
  const page = await openPage(browser, demo.url, {}, superUser.state)
  await page.setViewportSize({ width: 1100, height: 720 })
  await page.goto(`/applications/${applicationId}`)
  await page.getByRole('link', { name: applications.actions.handOver }).click()
  await press(await dialogOf(page, handOver.giving.first.title), handOver.giving.verb)
  const dialog = await dialogOf(page, handOver.made.title(systemName))
  await page.screenshot({ path: paths.handOver, animations: 'disabled' })
  const token = new URL(await copy(dialog, handOver.made.link)).hash.slice(1)
  const code = await copy(dialog, handOver.made.code)
  await press(dialog, equipment.shown.close)
  const fresh = await superUser.call(collectCredentials, { body: { token, code } })
  if (!collected.Check(fresh) || fresh.clientSecret === null)
    throw new Error('There is no secret in the answer.')
  await verifyWith(demo, demo.file.client)
  await verifyWith(demo, { clientId: fresh.clientId, clientSecret: fresh.clientSecret })
  await admin.call(approveApplication, { params: { applicationId }, body: { reason: null } })
  await page.goto(`/applications/${applicationId}`)
  await waitForUse(page.getByText(applications.next['wait-lock']))
  // As high as its steps are.
  await page.setViewportSize({ width: 1100, height: 960 })
  await page.screenshot({ path: paths.steps, animations: 'disabled' })
}

async function apply(superUser: Entrance): Promise<string> {
  const locationId = idIn(await superUser.call(listLocations), 'locations', casts.en.location)
  const clients = await superUser.call(listClientEquipment, { params: { locationId } })
  const body = {
    ...{ locationId: Number(locationId), systemName, plannedOn: '2030-01-12' },
    supplierId: idIn(await superUser.call(listSuppliers), 'suppliers', casts.en.supplier),
    clientRoleId: idIn(await superUser.call(listClientRoles), 'clientRoles', 'Full Access'),
    replaces: [idIn(clients, 'clients', 'Dispensary PC')],
  }
  const answer = await superUser.call(applyForSystemChange, { body })
  if (!applied.Check(answer)) throw new Error('There is no id in the answer.')
  return answer.id
}

async function copy(dialog: Locator, label: string): Promise<string> {
  await press(dialog, `${ui.copyShort} ${label}`)
  return String(await dialog.page().evaluate('navigator.clipboard.readText()'))
}
