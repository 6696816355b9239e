import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listClientEquipment } from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import type { Browser, Locator, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { allPages, becomesWhole } from './stage/all-pages.ts'
import { verifyWith } from './stage/credentials.ts'
import { enter, openAs } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, linkIn, nextMail, readMail } from './stage/read-mail.ts'
import { setTable, type Table } from './stage/set-table.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'

const verbs =
  /^(Add|Create|Edit|Update|Save|Lock|Unlock|Regenerate|End|Delete|Restore|Invite|Suspend|Reinstate|Remove|Replace|Send|Withdraw)\b/

describe('what people may do', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let table: Table
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    table = await setTable(demo, 'en')
  })
  after(scene.strike)

  it('shows a user of the group Dispensary what it allows to see, and nothing to press that would be refused', async () => {
    const page = await openAs(browser, demo, 'user@liffey.example')
    const addresses = [
      '/',
      '/locations',
      '/locations/$locationId',
      '/client-roles',
      '/client-roles/$roleId',
      '/users',
      '/users/$superUserId',
    ]
    assert.deepEqual(await actionsOn(page, addresses), {})
    assert.deepEqual(await menuOf(page), ['Home', 'Locations', 'Client Roles', 'Users', 'My account', 'Help'])
    await page.context().close()
  })

  it('refuses with a plain sentence what a user reaches by typing an address', async () => {
    const page = await openAs(browser, demo, 'user@liffey.example', { expects: [403] })
    await page.goto('/locations/new')
    await page.getByRole('textbox', { name: 'Location Name' }).fill('Mine')
    await page.getByRole('textbox', { name: 'Postal Code' }).fill('D01')
    await press(page, 'Add Location')
    await page.getByText('You do not have the permission for this. Ask whoever manages the users').waitFor()
    for (const address of ['/organisations', '/user-groups', '/find-client', '/suppliers']) {
      await page.goto(address)
      await page.getByText('You do not have the permission for this. Ask whoever manages the users').waitFor()
    }
    await page.context().close()
  })

  it('says nothing of changing to who may only look', async () => {
    const user = await openAs(browser, demo, 'user@liffey.example')
    await user.goto('/locations')
    await user.getByText('Open a location to see its client equipment.').waitFor()
    await user.goto(`/locations/${table['locationId']}`)
    await user.getByText('Ask your Super User to give it another Client Role.').waitFor()
    await user.context().close()
    const inspector = await openAs(browser, demo, 'inspector@authority.example')
    for (const address of ['/', '/find-client']) {
      await inspector.goto(address)
      await inspector.getByText('Paste a Client Id to see whose it is.', { exact: true }).waitFor()
    }
    await inspector.getByRole('link', { name: 'Suppliers' }).first().waitFor()
    await inspector.context().close()
  })

  it('shows an inspector the organisations and their clients, and nothing that changes them', async () => {
    const page = await openAs(browser, demo, 'inspector@authority.example')
    const found = await actionsOn(page, [
      '/',
      '/organisations',
      '/organisations/$organisationId',
      '/organisations/$suspendedId',
      '/find-client?id=$clientId',
      '/suppliers',
      '/users',
    ])
    assert.deepEqual(found, {})
    await page.goto('/organisations')
    await page.getByRole('link', { name: 'Liffey Pharmacy', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Liffey Pharmacy' }).waitFor()
    await page.getByRole('rowheader', { name: 'iPad' }).waitFor()
    assert.equal(await page.getByRole('columnheader', { name: 'Actions' }).count(), 0)
    await page.context().close()
  })

  describe('in the national organisation', () => {
    const email = 'first@harbour.example'
    let admin: Page
    let superUser: Page
    before(async () => {
      admin = await openAs(browser, demo, 'admin@nmvo-ie.example', { expects: [404] })
      superUser = await openPage(browser, demo.url, { expects: [401, 403] })
    })

    it('an administrator creates an organisation, whose first Super User is invited by mail', async () => {
      await admin.goto('/organisations')
      await admin.getByRole('link', { name: 'Create organisation' }).click()
      const fill = (name: string, text: string) => admin.getByRole('textbox', { name }).fill(text)
      await fill('Name of the organisation', 'Harbour Pharmacy')
      await admin.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Pharmacy' })
      await fill('Name of the Authorised Representative', 'Grace Healy')
      await fill('E-mail of the Authorised Representative', 'grace@harbour.example')
      const day = admin.getByRole('group', { name: 'Date of the authorisation' })
      await day.getByLabel('Day').fill('15')
      await day.getByLabel('Month').fill('1')
      await day.getByLabel('Year').fill('2026')
      await day.getByText(/^Thursday,? 15 January 2026$/).waitFor()
      await fill('Name of the Super User', 'Nora Brady')
      await fill('E-mail of the Super User', email)
      await press(admin, 'Create organisation')
      await admin.getByText(`Harbour Pharmacy created, invitation sent to ${email}`).waitFor()
      await admin.getByRole('heading', { level: 1, name: 'Harbour Pharmacy' }).waitFor()
    })

    it('who accepts it, signs in, and sees the organisation from its beginning', async () => {
      await superUser.goto(linkIn(await nextMail(demo.url, email, 0)))
      await superUser.getByRole('heading', { name: 'Join Harbour Pharmacy' }).waitFor()
      await superUser.getByText('You will join as a Super User.').waitFor()
      const password = superUser.getByLabel('Password', { exact: false }).first()
      await password.fill('granite otter lantern 7')
      await press(superUser, 'Accept the invitation')
      await press(superUser, 'Go to sign in')
      await superUser.getByRole('button', { name: 'Sign In', exact: true }).waitFor()
      await password.fill('granite otter lantern 7')
      const already = (await readMail(demo.url, email)).length
      await press(superUser, 'Sign In')
      const code = codeIn(await nextMail(demo.url, email, already))
      await superUser.getByRole('textbox', { name: 'Authorisation Code' }).fill(code)
      await press(superUser, 'Continue')
      await superUser.getByRole('heading', { level: 1, name: 'Harbour Pharmacy' }).waitFor()
      await superUser.getByRole('link', { name: 'Name locations' }).waitFor()
      assert.deepEqual(await menuOf(superUser), [
        ...['Home', 'Locations', 'Client Roles', 'Users', 'User groups', 'Applications'],
        ...['My account', 'Help'],
      ])
    })

    it('and can do nothing more, on the page that is open too, once the organisation is suspended', async () => {
      await superUser.getByRole('link', { name: 'Locations', exact: true }).click()
      await superUser.getByRole('link', { name: 'Add Location' }).click()
      await superUser.getByRole('textbox', { name: 'Location Name' }).fill('Harbour Pharmacy 1')
      await superUser.getByRole('textbox', { name: 'Postal Code' }).fill('D13 XX00')
      await admin.reload()
      await press(admin, 'Suspend organisation')
      const dialog = await dialogOf(admin, 'Suspend organisation')
      await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its licence has ended')
      await dialog.getByRole('button', { name: 'Suspend organisation' }).click()
      await admin.getByText('This organisation is suspended').waitFor()
      await admin.getByText('Reason: Its licence has ended').waitFor()
      await press(superUser, 'Add Location')
      const again = await dialogOf(superUser, 'Please sign in again')
      await again.getByLabel('Password', { exact: false }).first().fill('granite otter lantern 7')
      const already = (await readMail(demo.url, email)).length
      await again.getByRole('button', { name: 'Sign In', exact: true }).click()
      const code = codeIn(await nextMail(demo.url, email, already))
      await again.getByRole('textbox', { name: 'Authorisation Code' }).fill(code)
      await again.getByRole('button', { name: 'Continue' }).click()
      const suspended = 'Harbour Pharmacy was suspended by the national organisation: Its licence has ended.'
      await again.getByText(suspended).waitFor()
    })

    it('an administrator finds a client by its Client Id, and locks it with a reason: nothing that it sends succeeds', async () => {
      assert.equal((await verifyWith(demo, demo.file.client)).status, 200)
      await admin.goto('/find-client')
      await admin.getByRole('textbox', { name: 'Client Id' }).fill(` ${demo.file.client.clientId} `)
      await press(admin, 'Find')
      await admin.getByRole('heading', { level: 2, name: 'Dispensary PC' }).waitFor()
      await press(admin, 'Lock client')
      const dialog = await dialogOf(admin, 'Lock client')
      await dialog.getByRole('button', { name: 'Lock client' }).click()
      await dialog.getByText('Enter a reason.').waitFor()
      await dialog.getByRole('textbox', { name: 'Reason' }).fill('Codes were seen elsewhere')
      await dialog.getByRole('button', { name: 'Lock client' }).click()
      await admin.getByText('Dispensary PC locked').waitFor()
      await assert.rejects(verifyWith(demo, demo.file.client))
    })

    it('which its pharmacy reads with the reason, and cannot undo', async () => {
      const page = await openAs(browser, demo, 'super@liffey.example')
      await page.goto('/locations')
      await page.getByRole('link', { name: 'Edit Liffey Pharmacy 1' }).click()
      await page.getByText('Locked by the national organisation, which alone can unlock it.').waitFor()
      await page.getByText('Reason for the lock: Codes were seen elsewhere').waitFor()
      const unlock = page.getByRole('button', {
        name: /^Unlock Dispensary PC\. The national organisation locked it/,
      })
      assert.equal(await unlock.getAttribute('aria-disabled'), 'true')
      await unlock.click({ force: true })
      assert.equal(await page.getByRole('dialog').count(), 0)
      await page.context().close()
    })

    it('until the administrator unlocks it', async () => {
      await press(admin, 'Unlock client')
      const dialog = await dialogOf(admin, 'Unlock client')
      await dialog.getByRole('button', { name: 'Unlock client' }).click()
      await admin.getByText('Dispensary PC unlocked').waitFor()
      assert.equal((await verifyWith(demo, demo.file.client)).status, 200)
    })

    it('an administrator finds nothing of another market, in the words of what does not exist', async () => {
      const finn = await enter(demo, 'super@kallio.example')
      const locationId = idIn(await finn.call(listLocations), 'locations', 'Kallion Malliapteekki')
      const foreign = idIn(
        await finn.call(listClientEquipment, { params: { locationId } }),
        'clients',
        'iPad',
      )
      for (const clientId of [foreign, crypto.randomUUID()]) {
        await admin.goto(`/find-client?id=${clientId}`)
        await admin.getByText(new RegExp(`There is no client .?${clientId}.? in your market`)).waitFor()
      }
    })
  })

  /** Whatever would change something, by page. */
  async function actionsOn(page: Page, addresses: readonly string[]): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {}
    for await (const { name } of allPages(page, addresses, { demo, table, language: 'en' })) {
      const pressed = page.getByRole('main').locator('a, button, input[type="checkbox"]:not(:disabled)')
      const names = await Promise.all((await pressed.all()).map(nameOf))
      const actions = names.filter((one) => verbs.test(one))
      if (actions.length > 0) found[name] = actions
    }
    return found
  }

  async function menuOf(page: Page): Promise<string[]> {
    await becomesWhole(page)
    return page.getByRole('navigation').first().getByRole('link').allInnerTexts()
  }
})

async function nameOf(element: Locator): Promise<string> {
  return (await element.getAttribute('aria-label')) ?? (await element.innerText()).trim()
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}
