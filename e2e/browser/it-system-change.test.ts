import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeAccount } from '@theriac/contract/v1/account.ts'
import { applyForSystemChange, withdrawApplication } from '@theriac/contract/v1/applications.ts'
import { listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import {
  listClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import { approveApplication, refuseApplication } from '@theriac/contract/v1/national-applications.ts'
import type { Browser, Locator, Page } from 'playwright-core'
import { holdsSoon } from '../../server/src/platform/database/embedded/testing/running-processes.ts'
import { verify } from '../../server/test/calls.ts'
import type { TestClient } from '../../server/test/factories.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { askDemo } from './stage/ask-demo.ts'
import { casts } from './stage/casts.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack, verifyWith } from './stage/credentials.ts'
import { enter, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { confirm, fill, press } from './stage/press.ts'
import { linkIn, nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { waitForUse } from './stage/wait-for-use.ts'

/** No equipment is replaced twice. */
const changes = [
  { market: 'fi', language: 'fi', newSystem: 'ExampleRx Two', oldSystem: 'iPad' },
  { market: 'en', language: 'en', newSystem: 'ExampleRx Two', oldSystem: 'iPad' },
  { market: 'fi', language: 'en', newSystem: 'ExampleRx Three', oldSystem: 'Apteekkijärjestelmä' },
] as const

const tongues = { fi: 'Finnish', en: 'English' } as const
const places = { fi: 'Finland', en: 'Ireland' } as const

/** The steps of a change, each with its time. */
const doneAtTheEnd = [
  ...(['applied', 'approved', 'equipment-made', 'credentials-collected', 'new-in-use'] as const),
  ...(['old-last-used', 'old-locked', 'closed'] as const),
]

const approvalMail = {
  en: { subject: 'Approved: change of IT system', system: 'New IT system' },
  fi: { subject: 'Hakemus hyväksytty: IT-järjestelmän vaihto', system: 'Uusi IT-järjestelmä' },
} as const

/*
 * The Finnish guide whole, from the application to the end of the old system. In Finland the approval comes before the
 * credentials; in Ireland the credentials come at once, and the approval when the new system is in use.
 */
describe('an application', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
  })
  after(scene.strike)

  for (const { market, language, newSystem, oldSystem } of changes) {
    const cast = casts[market]
    const isApprovedFirst = market === 'fi'
    const { applications, applying, deciding, locationApplications, ...say } = catalogues[language]
    const { next, steps, states } = applications
    const contact = `connect-${market}-${language}@supplier.example`

    describe(`for a change of IT system, in ${tongues[language]}, in ${places[market]}`, () => {
      let superUser: Entrance
      /** The Super User's. */
      let hers: Page
      /** The national organisation's. */
      let page: Page
      /** What the pharmacy has used so far, and what the supplier collects. */
      let old: TestClient
      let fresh: TestClient
      /** That the old system fetched before it was locked. */
      let token: string
      before(async () => {
        superUser = await enter(demo, cast.superUser)
        const admin = await enter(demo, cast.admin)
        for (const one of [superUser, admin]) await one.call(changeAccount, { body: { language } })
        hers = await openPage(browser, demo.url, { language }, superUser.state)
        page = await openPage(browser, demo.url, { language, expects: [409] }, admin.state)
        old = await giveSecret(superUser, cast.location, oldSystem)
      })
      after(async () => {
        await hers.context().close()
        await page.context().close()
      })

      it('is applied for on the location’s page: Full Access is chosen, and what is old is asked for', async () => {
        await hers.goto('/locations')
        await hers.getByRole('link', { name: say.locations.editOne(cast.location) }).click()
        await hers.getByRole('link', { name: locationApplications.change }).click()
        await hers.getByText(applying.replacesHelp).waitFor()
        const { change } = applying
        await hers.getByText(isApprovedFirst ? change.approvalFirst : change.equipmentFirst).waitFor()
        const chosen = (name: string) => hers.getByRole('combobox', { name }).locator('option:checked')
        assert.equal(await chosen(applying.location).first().textContent(), cast.location)
        assert.equal(await chosen(applying.clientRole).textContent(), say.permissions.fullAccess)
        await hers.getByText(applying.fullAccessIs).waitFor()
        await tickOld()
        await press(hers, applying.verb)
        await hers.getByText(applying.systemNameMissing).waitFor()
        await fillIn()
        await press(hers, applying.verb)
        await hers.getByText(steps.title).waitFor()
        await hers.getByText(isApprovedFirst ? next['wait-decision'] : next['hand-over'](newSystem)).waitFor()
        await hers.getByRole('rowheader', { name: oldSystem }).waitFor()
      })

      it('is seen at the location, in the list, and by the national organisation on Home', async () => {
        const address = new URL(hers.url()).pathname
        await hers.getByRole('link', { name: cast.location }).click()
        await hers.getByText(locationApplications.underWay).waitFor()
        await hers.goto('/applications')
        const row = hers.getByRole('row').filter({ hasText: newSystem })
        await row.getByText(states.applied).waitFor()
        await row.getByRole('link', { name: applications.kinds['it-system-change'], exact: true }).click()
        await hers.getByText(steps.title).waitFor()
        assert.equal(new URL(hers.url()).pathname, address)
        await page.goto('/')
        await page.getByRole('heading', { name: say.home.attention }).waitFor()
        await page
          .getByRole('link', { name: `1 ${say.home.market.figures.applications(1)}`, exact: true })
          .click()
        await page.getByRole('link', { name: cast.organisation }).click()
        await page.getByText(steps.title).waitFor()
        await page.getByText(deciding.next.decide).waitFor()
      })

      if (isApprovedFirst)
        it('is approved, and the Super User and the contact of the supplier are told', approve)

      it('leads to the hand-over: the Super User passes on a link and a code, and sees no secret', async () => {
        await hers.reload()
        await hers.getByText(next['hand-over'](newSystem)).waitFor()
        await hers.getByRole('link', { name: applications.actions.handOver }).click()
        const { giving, made } = say.handOver
        const dialog = await dialogOf(hers, giving.first.title)
        await dialog.getByText(giving.first.question(newSystem)).waitFor()
        assert.equal(await dialog.getByLabel(giving.email).inputValue(), contact)
        await press(dialog, giving.verb)
        const shown = await dialogOf(hers, made.title(newSystem))
        await shown.getByText(made.sent(contact)).waitFor()
        const code = await copy(shown, made.code)
        await press(shown, say.equipment.shown.close)
        await shown.waitFor({ state: 'detached' })
        assert.ok(!/thr_/.test(await hers.content()))
        const mail = await nextMail(demo.url, contact, isApprovedFirst ? 1 : 0)
        await hers.goBack()
        await hers.getByText(next['wait-collection'](newSystem)).waitFor()
        fresh = await collect(linkIn(mail), code)
      })

      it('lets the new system in, and shows when it is used for the first time', async () => {
        await hers.reload()
        await hers.getByText(next['wait-use'](newSystem)).waitFor()
        assert.equal((await verifyWith(demo, fresh)).status, 200)
        await waitForUse(hers.getByText(isApprovedFirst ? next['wait-lock'] : next['wait-approval']))
      })

      if (!isApprovedFirst) it('is approved while the new system is in use already', approve)

      it('ends with the lock of what is old, which names what stops and asks where it was used lately', async () => {
        const used = await verifyWith(demo, old)
        assert.equal(used.status, 200)
        token = used.token
        await waitForUse(page.getByText(deciding.next['old-in-use']))
        await press(page, deciding.locking.verb)
        const dialog = await dialogOf(page, deciding.locking.title)
        await dialog.getByText(deciding.locking.stops(1)).waitFor()
        await dialog.getByText(new RegExp(`${oldSystem}.*(::1|127\\.0\\.0\\.1)`)).waitFor()
        await dialog.getByText(deciding.locking.inUse).waitFor()
        await press(dialog, deciding.locking.verb)
        await dialog.getByText(deciding.locking.isKnownMissing).waitFor()
        await dialog.getByRole('checkbox', { name: deciding.locking.isKnown }).check()
        await press(dialog, deciding.locking.verb)
        await dialog.waitFor({ state: 'detached' })
        await page.getByText(deciding.next['change-done']).waitFor()
      })

      it('refuses the old system from then on, with the token that it fetched before too', async () => {
        assert.equal((await verify(demo, token, activePack(demo))).status, 401)
        await assert.rejects(verifyWith(demo, old))
        assert.equal((await verifyWith(demo, fresh)).status, 200)
      })

      it('is told to the Super User as complete, with what has happened and by whom', async () => {
        await hers.reload()
        await hers.getByText(next['change-done']).waitFor()
        for (const step of doneAtTheEnd) {
          const done = hers
            .getByRole('listitem')
            .filter({ has: hers.getByText(steps[step], { exact: true }) })
          await done.getByRole('time').waitFor()
        }
        await hers
          .getByRole('row')
          .filter({ hasText: oldSystem })
          .getByText(applications.detail.locked)
          .waitFor()
        await hers.getByText(applications.oldCanGo(1)).waitFor()
        await hers.getByRole('link', { name: oldSystem }).first().click()
        await hers.getByRole('heading', { level: 1, name: oldSystem }).waitFor()
        await page.goto('/national-applications?state=over')
        await becomesWhole(page)
        await page.getByRole('row').filter({ hasText: newSystem }).getByText(states.closed).first().waitFor()
      })

      async function approve(): Promise<void> {
        const { approving } = deciding
        await page.reload()
        await press(page, approving.verb)
        const dialog = await dialogOf(page, approving.title)
        await dialog
          .getByText(
            isApprovedFirst ? approving.makesEquipment(newSystem) : approving.equipmentThere(newSystem),
          )
          .waitFor()
        await press(dialog, approving.verb)
        await dialog.waitFor({ state: 'detached' })
        await page.getByText(states.approved, { exact: true }).first().waitFor()
        await nextMail(demo.url, contact, isApprovedFirst ? 0 : 1)
        const { subject, system } = approvalMail[language]
        const isTold = async () =>
          (await readMail(demo.url, cast.superUser)).some(
            (mail) => mail.subject === subject && mail.text.includes(`${system}: ${newSystem}\n`),
          )
        assert.ok(await holdsSoon(isTold))
      }

      /** Nobody but the applicant can know which of many it replaces: nothing is ticked before. */
      async function tickOld(): Promise<void> {
        const boxes = hers.getByRole('checkbox')
        const box = boxes.and(hers.getByLabel(oldSystem))
        const isOnly = (await boxes.count()) === 2
        assert.equal(await hers.getByRole('checkbox', { checked: true }).count(), isOnly ? 1 : 0)
        if (isOnly) return
        await press(hers, applying.verb)
        await hers.getByText(applying.replacesMissing).waitFor()
        const none = hers.getByRole('checkbox', { name: applying.replacesNone })
        await none.check()
        await box.check()
        assert.ok(!(await none.isChecked()))
      }

      async function fillIn(): Promise<void> {
        const { day } = say.ui
        await fill(hers, applying.systemName, newSystem)
        await hers.getByRole('combobox', { name: applying.supplier }).selectOption({ label: cast.supplier })
        await fill(hers, applying.contactName, 'Ita Nolan')
        await fill(hers, applying.contactEmail, contact)
        const inAMonth = new Date(Date.now() + 30 * 86_400_000)
        await fill(hers, day.day, String(inAMonth.getDate()))
        await fill(hers, day.month, String(inAMonth.getMonth() + 1))
        await fill(hers, day.year, String(inAMonth.getFullYear()))
      }

      /** As the supplier, who has no account. */
      async function collect(link: string, code: string): Promise<TestClient> {
        const { collection, ui } = say
        const outside = await openPage(browser, demo.url, { language })
        await outside.goto(link)
        await fill(outside, collection.code, code)
        await press(outside, collection.submitSecret)
        await outside.getByText(collection.shown.onlyTime).waitFor()
        const dialog = outside.getByRole('dialog')
        const clientId = await copy(dialog, collection.shown.clientId)
        const clientSecret = await copy(dialog, collection.shown.clientSecret)
        await press(dialog, ui.close)
        await outside.context().close()
        return { clientId, clientSecret }
      }

      async function copy(dialog: Locator, label: string): Promise<string> {
        await press(dialog, `${say.ui.copyShort} ${label}`)
        return String(await dialog.page().evaluate('navigator.clipboard.readText()'))
      }
    })
  }

  describe('of which somebody thinks otherwise', () => {
    const { applications, applying, deciding, locationApplications, locations, equipment, ui } = catalogues.en
    let superUser: Entrance
    let admin: Entrance
    let hers: Page
    let page: Page
    let locationId: string
    before(async () => {
      superUser = await enter(demo, casts.en.superUser)
      admin = await enter(demo, casts.en.admin)
      hers = await openPage(browser, demo.url, { expects: [404, 409] }, superUser.state)
      page = await openPage(browser, demo.url, { expects: [409] }, admin.state)
      locationId = idIn(await superUser.call(listLocations), 'locations', 'Liffey Pharmacy 2')
    })

    it('is decided by one of two at once, and the other is told by whom and how', async () => {
      const applicationId = await applyByCall('Too early')
      await page.goto(`/national-applications/${applicationId}`)
      await press(page, deciding.approving.verb)
      const dialog = await dialogOf(page, deciding.approving.title)
      const body = { reason: 'The supplier is not approved yet' }
      await admin.call(refuseApplication, { params: { applicationId }, body })
      await press(dialog, deciding.approving.verb)
      await page.getByText(deciding.overtaken.refused('Orla Murphy')).waitFor()
      await page.getByText(body.reason).waitFor()
      assert.equal(await page.getByRole('button', { name: deciding.approving.verb }).count(), 0)
      await hers.goto(`/applications/${applicationId}`)
      await hers.getByText(applications.refusedBy('Orla Murphy')).waitFor()
      await hers.getByText(body.reason).waitFor()
      await hers.getByText(applications.refusedLocked('Too early')).waitFor()
      await hers.getByRole('link', { name: applications.actions.again }).click()
      await hers.getByText(applying.replacesHelp).waitFor()
      await hers.getByLabel('Counter PC').waitFor()
      assert.equal(await hers.getByLabel('Too early').count(), 0, 'what the NMVO has locked is not replaced')
    })

    it('is withdrawn by the Super User, and its equipment is gone with it', async () => {
      const applicationId = await applyByCall('Never mind')
      await hers.goto(`/applications/it-system-change?location=${locationId}`)
      await hers.getByText(applying.openAlready('Liffey Pharmacy 2')).waitFor()
      await hers.getByRole('link', { name: applying.toOpen }).click()
      await confirm(hers, applications.withdrawing.verb, applications.withdrawing.title)
      await hers.getByText(applications.next.withdrawn).waitFor()
      assert.equal(new URL(hers.url()).pathname, `/applications/${applicationId}`)
      await hers.goto(`/locations/${locationId}`)
      const deleted = hers.getByRole('region', { name: equipment.deleted.title })
      await deleted.getByText('Never mind', { exact: true }).waitFor()
    })

    it('says to the national organisation that the new equipment is locked: nothing is waited for then', async () => {
      const applicationId = await applyByCall('Left in a train')
      const params = { applicationId }
      await admin.call(approveApplication, { params, body: { reason: null } })
      const all = await superUser.call(listClientEquipment, { params: { locationId } })
      const clientId = idIn(all, 'clients', 'Left in a train')
      const lost = { params: { clientId }, body: { reason: 'It was left in a train' } }
      await superUser.call(lockClientEquipment, lost)
      await page.goto(`/national-applications/${applicationId}`)
      await page.getByText(deciding.newLocked('Left in a train')).waitFor()
      assert.equal(await page.getByText(deciding.next['wait-hand-over']).count(), 0)
      await superUser.call(withdrawApplication, { params })
    })

    it('asks whether the use of what is old is known, also where the clock of the device goes wrong', async () => {
      const counter = await giveSecret(superUser, 'Liffey Pharmacy 2', 'Counter PC')
      assert.equal((await verifyWith(demo, counter)).status, 200)
      const applicationId = await applyByCall('In a hurry', [counter.clientId])
      await admin.call(approveApplication, { params: { applicationId }, body: { reason: null } })
      const ahead = await openPage(browser, demo.url, { expects: [409] }, admin.state)
      await ahead.clock.setFixedTime(Date.now() + 3 * 86_400_000)
      await ahead.goto(`/national-applications/${applicationId}`)
      await waitForUse(ahead.getByText(/^from (::1|127\.0\.0\.1)$/))
      const { locking } = deciding
      await press(ahead, locking.verb)
      const dialog = await dialogOf(ahead, locking.title)
      assert.equal(await dialog.getByRole('checkbox').count(), 0)
      await press(dialog, locking.verb)
      await dialog.getByText(locking.inUse).waitFor()
      await dialog.getByRole('checkbox', { name: locking.isKnown }).check()
      await press(dialog, locking.verb)
      await ahead.getByText(deciding.next['change-done']).waitFor()
      await ahead.context().close()
      await assert.rejects(verifyWith(demo, counter))
    })

    it('is needed for a new location, and for the end of one, where the market wants that', async () => {
      const rules = { applicationForNewLocation: true, applicationForClosingLocation: true }
      await askDemo(demo, 'theriac_national', 'update markets set settings = settings || $1::jsonb', [
        JSON.stringify(rules),
      ])
      const { newLocation, closing, toApplication } = locationApplications
      await hers.goto('/locations')
      await hers.getByRole('link', { name: locations.add }).click()
      await hers.getByText(newLocation.sentence).waitFor()
      await fill(hers, locations.fields.name, 'Quay')
      await fill(hers, locations.fields.postalCode, 'D01')
      await fillDay()
      await press(hers, newLocation.verb)
      await approveOpen(applications.kinds['new-location'])
      await hers.getByText(applications.steps.title).waitFor()
      await hers.reload()
      await hers.getByRole('link', { name: applications.actions.toLocation }).click()
      await hers.getByText(closing.needed).waitFor()
      await press(hers, closing.apply)
      await hers.getByText(applying.closing.sentence).waitFor()
      await fillDay()
      await press(hers, applying.verb)
      await hers.getByRole('link', { name: 'Quay' }).click()
      await hers.getByText(closing.waiting).waitFor()
      await hers.getByRole('button', { name: toApplication }).waitFor()
      await approveOpen(applications.kinds['closing-location'])
      await hers.reload()
      await hers.getByText(closing.approved).waitFor()
      await press(hers, locations.detail.delete)
      await press(await dialogOf(hers, locations.deleting.title), locations.deleting.title)
      await hers.getByText(locations.deleting.done('Quay')).waitFor()
      await hers.goto('/applications')
      const row = hers.getByRole('row').filter({ hasText: applications.kinds['closing-location'] })
      await row.getByText(applications.states.closed).first().waitFor()
    })

    async function applyByCall(systemName: string, replaces: readonly string[] = []): Promise<string> {
      const roles = await superUser.call(listClientRoles)
      const body = {
        ...{ locationId: Number(locationId), systemName, supplierName: 'A small supplier', replaces },
        ...{ clientRoleId: idIn(roles, 'clientRoles', 'Full Access'), plannedOn: '2030-01-12' },
      }
      const applied = await superUser.call(applyForSystemChange, { body })
      const id: unknown = new Map(Object.entries(applied ?? {})).get('id')
      assert.ok(typeof id === 'string')
      return id
    }

    async function approveOpen(kind: string): Promise<void> {
      await hers
        .getByText(applications.states.applied)
        .or(hers.getByText(locationApplications.toApplication))
        .first()
        .waitFor()
      await page.goto('/national-applications')
      await page.getByRole('row').filter({ hasText: kind }).getByRole('link').click()
      await press(page, deciding.approving.verb)
      const dialog = await dialogOf(page, deciding.approving.title)
      await press(dialog, deciding.approving.verb)
      await dialog.waitFor({ state: 'detached' })
    }

    async function fillDay(): Promise<void> {
      await fill(hers, ui.day.day, '12')
      await fill(hers, ui.day.month, '1')
      await fill(hers, ui.day.year, '2030')
    }
  })

  /** The demo tells nobody the secrets of this equipment: a new one is made for it. */
  async function giveSecret(superUser: Entrance, location: string, equipmentId: string): Promise<TestClient> {
    const locationId = idIn(await superUser.call(listLocations), 'locations', location)
    const all = await superUser.call(listClientEquipment, { params: { locationId } })
    const clientId = idIn(all, 'clients', equipmentId)
    const issued = await superUser.call(regenerateClientSecret, {
      params: { clientId },
      body: { overlapSeconds: 0 },
    })
    const clientSecret: unknown = new Map(Object.entries(issued ?? {})).get('clientSecret')
    assert.ok(typeof clientSecret === 'string')
    return { clientId, clientSecret }
  }
})
