import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { askDemo } from './stage/ask-demo.ts'
import { casts } from './stage/casts.ts'
import { catalogues } from './stage/catalogues.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { closesByEscape, dialogOf, hasFocus, isSound } from './stage/hold-dialog.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { fill, press } from './stage/press.ts'
import { keyName } from './stage/set-credentials.ts'
import { lockedSupplier } from './stage/set-incident.ts'
import { fillIn, setTable, type Table } from './stage/set-table.ts'
import type { Language } from './stage/sign-in.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'
import { totpCode } from './stage/totp-code.ts'

type Case = {
  readonly title: string
  /** The page on which it is opened, and the name of what opens it. */
  readonly at: string
  readonly opener: string
}

function casesOfSuperUser(language: Language): readonly Case[] {
  const { equipment, locations, clientRoles, users, userGroups, account, applications } = catalogues[language]
  const { name } = casts[language].user
  const { email, password, totp, sessions } = account
  const location = '/locations/$locationId'
  const { credentials, handOver } = catalogues[language]
  const { keys, editing, ending } = credentials
  const onEquipment = (title: string, opener: string) => ({ title, at: location, opener })
  const ofOne = (title: string, opener: string) => ({
    ...{ title, at: `${location}/equipment/$clientId`, opener },
  })
  const on = (action: string, called: string) => equipment.actionOn(action, called)
  const ofUser = (title: string, action: string) => ({
    ...{ title, at: '/users', opener: users.actionOn(action, name) },
  })
  const ofInvitation = (title: string, action: string) => ({
    ...{ title, at: '/users', opener: users.invitations.actionFor(action, 'Ciara Flynn') },
  })
  const ofAccount = (title: string, opener: string) => ({ title, at: '/account', opener })
  return [
    { title: locations.deleting.title, at: '/locations', opener: locations.deleteOne('Annex') },
    onEquipment(equipment.creating.title, equipment.add),
    onEquipment(equipment.editing.title, on(equipment.edit, 'iPad')),
    onEquipment(equipment.locking.title, on(equipment.lock, 'iPad')),
    onEquipment(equipment.unlocking.title, on(equipment.unlock, 'Laptop')),
    onEquipment(equipment.regenerating.title, on(equipment.regenerate, 'iPad')),
    onEquipment(equipment.deleting.title, on(equipment.delete, 'iPad')),
    ofOne(keys.add, keys.add),
    ofOne(editing.title, credentials.actionOn(editing.action, keyName)),
    ofOne(ending.title, credentials.actionOn(ending.action, keyName)),
    ofOne(credentials.handOver.withdraw, credentials.handOver.withdraw),
    ofOne(equipment.regenerating.title, handOver.giving.verb),
    ofOne(credentials.tokens.title, credentials.tokens.title),
    onEquipment(equipment.deleted.restoreTitle, on(equipment.restore, 'Old till')),
    onEquipment(locations.deleting.title, locations.detail.delete),
    {
      ...{ title: clientRoles.deleting.title, at: '/client-roles' },
      opener: clientRoles.actionOn(clientRoles.delete, 'Verify only'),
    },
    ofUser(users.suspending.title, users.suspend),
    ofUser(users.removing.title, users.remove),
    ofInvitation(users.invitations.againTitle, users.invitations.again),
    ofInvitation(users.invitations.withdrawTitle, users.invitations.withdraw),
    {
      ...{ title: userGroups.deleting.title, at: '/user-groups' },
      opener: userGroups.actionOn(userGroups.delete, 'Trainees'),
    },
    {
      ...{ title: applications.withdrawing.title, at: '/applications/$applicationId' },
      opener: applications.withdrawing.verb,
    },
    ofAccount(email.title, email.change),
    ofAccount(password.title, password.change),
    ofAccount(totp.setUp, totp.setUp),
    ofAccount(sessions.endTitle, sessions.endOf(sessions.unknownBrowser)),
    ofAccount(sessions.endOthers, sessions.endOthers),
  ]
}

function casesOfAdmin(language: Language): readonly Case[] {
  const { national, nationalClients, deciding, suppliers, incidents } = catalogues[language]
  const { system } = casts[language]
  const { systems, actionOn: onSystem } = suppliers
  const { locking, unlocking, actionOn, lock, unlock } = nationalClients
  const { superUsers, suspending, reinstating } = national
  const organisation = '/organisations/$organisationId'
  const ofApplication = (id: string, { title, verb }: { readonly title: string; readonly verb: string }) => ({
    ...{ title, at: `/national-applications/${id}`, opener: verb },
  })
  const ofSupplier = (title: string, opener: string) => ({ title, at: '/suppliers/$supplierId', opener })
  const inOrganisation = (title: string, opener: string) => ({ title, at: organisation, opener })
  return [
    inOrganisation(locking.title, actionOn(lock, 'iPad')),
    inOrganisation(unlocking.title, actionOn(unlock, 'Laptop')),
    inOrganisation(superUsers.withdrawTitle, superUsers.withdrawOne('Dara Quinn')),
    inOrganisation(suspending.title, suspending.verb),
    { title: reinstating.title, at: '/organisations/$suspendedId', opener: reinstating.verb },
    { title: locking.title, at: '/find-client?id=$clientId', opener: locking.verb },
    ofApplication('$applicationId', deciding.approving),
    ofApplication('$applicationId', deciding.refusing),
    ofApplication('$approvedId', deciding.locking),
    ofSupplier(systems.adding.title, systems.add),
    ofSupplier(systems.renaming.title, onSystem(systems.rename, system)),
    ofSupplier(systems.removing.title, onSystem(systems.remove, system)),
    ofSupplier(incidents.locking.title, incidents.locking.begin),
    {
      ...{ title: incidents.unlocking.title, at: '/suppliers' },
      opener: incidents.unlockOne(incidents.what(lockedSupplier, undefined)),
    },
  ]
}

const views = [
  { scheme: 'dark', width: 390 },
  { scheme: 'light', width: 1280 },
] as const

describe('every dialog', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  const tables = new Map<Language, Table>()
  const entrances = new Map<string, Entrance>()
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    for (const language of ['en', 'fi'] as const) {
      // It enters as well: somewhere else, to be ended from here.
      tables.set(language, await setTable(demo, language))
      const { superUser, admin } = casts[language]
      for (const email of [superUser, admin]) entrances.set(email, await enter(demo, email))
    }
  })
  after(scene.strike)

  for (const view of views) {
    for (const [who, email, cases] of [
      ['a Super User', casts.en.superUser, casesOfSuperUser('en')],
      ['an administrator', casts.en.admin, casesOfAdmin('en')],
    ] as const) {
      describe(`of ${who}, ${view.scheme}, ${view.width} pixels wide`, () => {
        let page: Page
        before(async () => {
          page = await openPage(browser, demo.url, view, entrances.get(email)?.state)
        })
        after(() => page.context().close())

        for (const { title, at, opener } of cases) {
          it(`is whole, holds the focus, and gives it back at Escape: ${title}, from “${opener}”`, async () => {
            await stand(page, at)
            const button = page.getByRole('button', { name: opener, exact: true })
            await button.click()
            const dialog = await dialogOf(page, title)
            await isSound(page, dialog)
            await closesByEscape(page, dialog, button)
          })
        }
      })
    }

    describe(`on the way to a secret, ${view.scheme}, ${view.width} pixels wide`, () => {
      // Each sets up an app of his own.
      const email = view.width === 390 ? 'user@liffey.example' : 'inspector@authority.example'
      let page: Page
      before(async () => {
        page = await openAs(browser, demo, email, { ...view, expects: [403] })
      })
      after(() => page.context().close())

      it('asks for a fresh proof where the last one is long ago, and leaves all as it is at Escape', async () => {
        await stand(page, '/account')
        await forgetProof(email)
        const button = page.getByRole('button', { name: 'Set up the authenticator app' })
        await button.click()
        const dialog = await dialogOf(page, 'Is it you?')
        await isSound(page, dialog)
        await closesByEscape(page, dialog, button)
      })

      it('goes on with what was wanted once the password was entered', async () => {
        await page.getByRole('button', { name: 'Set up the authenticator app' }).click()
        const dialog = await dialogOf(page, 'Is it you?')
        await dialog.getByLabel('Password').first().fill(personOf(demo, email).password)
        await dialog.getByRole('button', { name: 'Confirm' }).click()
        await isSound(page, await dialogOf(page, 'Set up the authenticator app'))
      })

      it('keeps the recovery codes on the screen until somebody has kept them', async () => {
        const setting = await dialogOf(page, 'Set up the authenticator app')
        await setting.getByRole('textbox').fill(totpCode(await setting.locator('code').innerText()))
        await setting.getByRole('button', { name: 'Confirm' }).click()
        const dialog = await dialogOf(page, 'Keep your recovery codes')
        await isSound(page, dialog)
        await staysAtEscape(page, dialog)
        await dialog.getByRole('button', { name: 'Copy Recovery codes' }).click()
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
      })

      for (const [opener, title] of [
        ['Replace', 'Replace the authenticator app'],
        ['Remove', 'Remove the authenticator app'],
      ] as const) {
        it(`is whole, holds the focus, and gives it back at Escape: ${title}`, async () => {
          const button = page.getByRole('button', { name: opener, exact: true })
          await button.click()
          const dialog = await dialogOf(page, title)
          await isSound(page, dialog)
          await closesByEscape(page, dialog, button)
        })
      }
    })

    describe(`that shows a secret once, ${view.scheme}, ${view.width} pixels wide`, () => {
      it('stays until somebody has kept the secret, or says that he does not want to', async () => {
        const page = await openPage(browser, demo.url, view, entrances.get(casts.en.superUser)?.state)
        await stand(page, '/locations/$locationId')
        const button = page.getByRole('button', { name: 'Regenerate Dispensary PC' })
        await button.click()
        await page.getByRole('dialog').getByRole('button', { name: 'Regenerate', exact: true }).click()
        const dialog = await dialogOf(page, 'Client system credentials of Dispensary PC')
        await isSound(page, dialog)
        await staysAtEscape(page, dialog)
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.getByText(catalogues.en.ui.secret.notKeptTitle).waitFor()
        await isSound(page, dialog)
        await dialog.getByRole('button', { name: 'Go back' }).click()
        await dialog.getByText('This is the only time the secret is shown.').waitFor()
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.getByRole('button', { name: catalogues.en.ui.secret.closeAnyway }).click()
        await dialog.waitFor({ state: 'detached' })
        await hasFocus(page, button)
        await page.context().close()
      })
    })
  }

  for (const [who, email, cases] of [
    ['a Super User', casts.fi.superUser, casesOfSuperUser('fi')],
    ['an administrator', casts.fi.admin, casesOfAdmin('fi')],
  ] as const) {
    it(`has room for its words on a phone in Finnish, each one of ${who}`, async () => {
      const view = { language: 'fi', width: 390 } as const
      const page = await openPage(browser, demo.url, view, entrances.get(email)?.state)
      const faults: Record<string, string[]> = {}
      for (const { title, at, opener } of cases) {
        await stand(page, at, 'fi')
        await page.getByRole('button', { name: opener, exact: true }).first().click()
        const dialog = await dialogOf(page, title)
        const found = await findCut(page, '[role="dialog"]')
        if (found.length > 0) faults[title] = found
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }
      await page.context().close()
      assert.deepEqual(faults, {})
    })
  }

  it('has room for its words on a phone in Finnish, that of a link and a code, and that of what is collected', async () => {
    const view = { language: 'fi', width: 390 } as const
    const page = await openPage(browser, demo.url, view, entrances.get(casts.fi.superUser)?.state)
    const outside = await openPage(browser, demo.url, view)
    const { equipment, handOver, collection, ui } = catalogues.fi
    const { giving, made } = handOver
    const name = 'Apteekkijärjestelmä'
    const isWhole = async (where: Page) => assert.deepEqual(await findCut(where, '[role="dialog"]'), [])
    const copy = async (dialog: Locator, label: string) => {
      await press(dialog, `${ui.copyShort} ${label}`)
      return String(await dialog.page().evaluate('navigator.clipboard.readText()'))
    }
    await stand(page, '/locations/$locationId', 'fi')
    await press(page, equipment.actionOn(equipment.regenerate, name))
    const asking = await dialogOf(page, equipment.regenerating.title)
    await asking.getByRole('radio', { name: giving.choices.send }).check()
    await isWhole(page)
    await press(asking, giving.verb)
    const shown = await dialogOf(page, made.title(name))
    await isWhole(page)
    await press(shown, equipment.shown.close)
    await shown.getByText(made.bothNotKept).waitFor()
    await isWhole(page)
    await press(shown, ui.secret.goBack)
    await outside.goto(await copy(shown, made.link))
    await fill(outside, collection.code, await copy(shown, made.code))
    await press(outside, collection.submitSecret)
    const collected = await dialogOf(outside, collection.shown.title(name))
    await isWhole(outside)
    await press(collected, ui.close)
    await collected.getByText(ui.secret.notKeptTitle).waitFor()
    await isWhole(outside)
    for (const one of [page, outside]) await one.context().close()
  })

  it('stays at a double click on what opens it, and with what was typed at a click beside it', async () => {
    const page = await openPage(browser, demo.url, views[0], entrances.get(casts.en.superUser)?.state)
    const { equipment } = catalogues.en
    await stand(page, '/locations/$locationId')
    await page.getByRole('button', { name: equipment.add, exact: true }).first().dblclick({ delay: 60 })
    const dialog = await dialogOf(page, equipment.creating.title)
    const name = dialog.getByRole('textbox', { name: equipment.fields.equipmentId })
    await name.fill('Counter PC')
    await page.mouse.click(2, 2)
    assert.equal(await name.inputValue(), 'Counter PC')
    await page.context().close()
  })

  it('closes the menus of a phone at Escape, too', async () => {
    const page = await openPage(browser, demo.url, views[0], entrances.get(casts.en.superUser)?.state)
    await stand(page, '/')
    for (const name of [/^More$/, /Choose the location in which you work/]) {
      const button = page.getByRole('button', { name })
      await button.click()
      const menu = page.getByRole('menu')
      await menu.locator(':focus').waitFor({ state: 'attached' })
      assert.deepEqual([...(await findCut(page, '[role="menu"]')), ...(await findViolations(page))], [])
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      await hasFocus(page, button)
    }
    await page.context().close()
  })

  // Opens the page where it is not open already: as a person goes on from one dialog to the next.
  async function stand(page: Page, path: string, language: Language = 'en'): Promise<void> {
    const address = fillIn(path, tables.get(language) ?? {})
    if (!page.url().endsWith(address)) await page.goto(address)
    await becomesWhole(page)
  }

  async function staysAtEscape(page: Page, dialog: Locator): Promise<void> {
    await page.keyboard.press('Escape')
    await page.mouse.click(2, 2)
    await page.keyboard.press('Tab')
    await dialog.locator(':focus').waitFor()
  }

  async function forgetProof(email: string): Promise<void> {
    await askDemo(
      demo,
      'theriac_sign_in',
      `update sessions set proven_at = proven_at - interval '1 hour'
       where person_id = (select id from people where email = $1)`,
      [email],
    )
  }
})
