import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { createOrganisation, readOrganisation } from '@theriac/contract/v1/national.ts'
import { confirmLocations } from '@theriac/contract/v1/onboarding.ts'
import type { Browser, Page } from 'playwright-core'
import { callAs } from '../../server/test/people.ts'
import { today } from '../../portal/src/ui/day/day-parts.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { casts } from './stage/casts.ts'
import { catalogues } from './stage/catalogues.ts'
import { copyCredentials, verifyWith } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { fill, press } from './stage/press.ts'
import { codeIn, linkIn, nextMail, readMail } from './stage/read-mail.ts'
import { type Language, signInWords } from './stage/sign-in.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { words } from './stage/words.ts'

const password = 'granite otter lantern 7'
const facts = [
  { question: 'Licence number?', answer: 'PL-4711 B' },
  { question: 'Owner before?', answer: "Nuala O'Dowd" },
] as const
const [harbour, west] = [
  { name: 'Harbour Pharmacy', city: 'Galway', postalCode: 'H91 XX00' },
  { name: 'Harbour West', city: 'Galway', postalCode: 'H91 XX01' },
] as const

describe('the onboarding of a pharmacy', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
  })
  after(scene.strike)

  for (const language of ['en', 'fi'] as const) {
    describe(`in the market of ${language}`, () => {
      const { national, onboarding, confirming, invitation, equipment } = catalogues[language]
      const contact = { name: 'Nuala Roe', email: `nuala.${language}@harbour.example` }
      const say = words[language]
      let admin: Entrance
      /** The administrator's. */
      let page: Page
      /** The contact's, who has no account yet. */
      let hers: Page
      let address: string
      before(async () => {
        admin = await enter(demo, casts[language].admin)
        page = await openPage(browser, demo.url, { language }, admin.state)
        hers = await openPage(browser, demo.url, { language, expects: [401, 422] })
      })

      it('begins with an invitation: licence, known facts, and the locations as far as they are known', async () => {
        const { creating, representative, superUser } = national
        await page.goto('/organisations/new')
        await becomesWhole(page)
        await fill(page, creating.name, 'Harbour Pharmacy')
        await page.getByLabel(creating.type).first().selectOption('pharmacy')
        await press(page, onboarding.licence.add)
        await fill(page, onboarding.licence.number, 'PL-4711 B')
        await fillDay(page, onboarding.licence.expiresOn, language, dayIn(20))
        await fill(page, representative.name, 'Rory Quinn')
        await fill(page, representative.email, 'rory@harbour.example')
        await fillDay(page, representative.authorisedOn, language, dayIn(-10))
        await fill(page, superUser.name, contact.name)
        await fill(page, superUser.email, contact.email)
        for (const [place, { question, answer }] of facts.entries()) {
          await press(page, onboarding.facts.add)
          const card = page.getByRole('group', { name: onboarding.facts.name(place + 1) })
          await card.getByRole('textbox', { name: onboarding.facts.question }).fill(question)
          await fill(card, onboarding.facts.answer, answer)
        }
        for (const [place, location] of [harbour, west].entries()) {
          await press(page, onboarding.locations.add)
          const card = page.getByRole('group', { name: onboarding.locations.name(place + 1) })
          await fill(card, national.locations.name, location.name)
          await fill(card, national.locations.city, location.city)
          await fill(card, national.locations.postalCode, location.postalCode)
        }
        await press(page, creating.verb)
        await page.getByText(creating.done('Harbour Pharmacy', contact.email)).waitFor()
        address = new URL(page.url()).pathname
        await page.getByText(onboarding.licence.ending(20)).waitFor()
        await page.getByText(onboarding.progress.unanswered).waitFor()
        await page.getByText(onboarding.progress.proposed).waitFor()
        await page.getByText(national.locations.noneConfirmed).waitFor()
      })

      it('stands at home while the licence soon expires', async () => {
        await page.goto('/')
        const row = page.getByRole('row').filter({ hasText: 'Harbour Pharmacy' })
        await row.getByText(onboarding.ending.kinds['licence-expires']).waitFor()
      })

      it('lets nobody in who does not know the facts, and tells how many tries are left', async () => {
        await hers.goto(linkIn(await nextMail(demo.url, contact.email, 0)))
        await becomesWhole(hers)
        await fill(hers, facts[0].question, 'pl-4711 b')
        await fill(hers, facts[1].question, 'Somebody')
        await fill(hers, invitation.password, password)
        await press(hers, invitation.submit)
        await hers.getByText(invitation.facts.wrong(4)).waitFor()
        await page.goto(address)
        await page.getByText(onboarding.progress.wrong(1, 5)).waitFor()
      })

      it('lets the contact in who knows them, with a password and the code from the mailbox', async () => {
        const { userName, code, submit, next } = signInWords[language]
        await fill(hers, facts[1].question, ' nuala o’dowd ')
        await press(hers, invitation.submit)
        await press(hers, invitation.ready.action)
        await hers.getByRole('textbox', { name: userName }).waitFor()
        await hers.getByLabel(signInWords[language].password).first().fill(password)
        const already = (await readMail(demo.url, contact.email)).length
        await press(hers, submit)
        const message = await nextMail(demo.url, contact.email, already)
        await hers.getByRole('textbox', { name: code }).fill(codeIn(message))
        await press(hers, next)
        await hers.getByText(confirming.begin(2)).waitFor()
      })

      it('has the contact correct and confirm the locations, before anything else', async () => {
        await hers.getByRole('link', { name: confirming.beginVerb(2) }).click()
        await hers.getByRole('heading', { level: 1, name: confirming.title }).waitFor()
        const second = hers.getByRole('group', { name: confirming.name(2) })
        await fill(second, catalogues[language].locations.fields.name, '')
        await press(hers, confirming.verb)
        await second.getByText(catalogues[language].locations.nameMissing).waitFor()
        await fill(second, catalogues[language].locations.fields.name, 'Harbour Pharmacy West')
        await press(hers, confirming.verb)
        await hers.getByText(confirming.done(2)).waitFor()
        await hers.getByRole('link', { name: 'Harbour Pharmacy West', exact: true }).waitFor()
        await hers.goto('/onboarding')
        await hers.getByText(confirming.overTitle).waitFor()
      })

      it('is finished for the national organisation, which sees the locations, when they were confirmed, and the wrong tries', async () => {
        await page.goto(address)
        await becomesWhole(page)
        await page.getByRole('rowheader', { name: 'Harbour Pharmacy West' }).waitFor()
        await page.getByText(onboarding.progress.done, { exact: true }).waitFor()
        const tries = page.locator('dt', { hasText: onboarding.progress.wrongTries }).locator('xpath=..')
        assert.equal(await tries.locator('dd').textContent(), '1')
        await page.getByText(onboarding.progress.answered).first().waitFor()
        await page.getByText(onboarding.progress.confirmed).first().waitFor()
      })

      it('ends in the first equipment, whose credentials verify a pack', async () => {
        await hers.goto('/locations')
        await hers.getByRole('link', { name: 'Harbour Pharmacy West', exact: true }).click()
        await hers.getByRole('button', { name: say.add }).first().click()
        const dialog = await dialogOf(hers, equipment.creating.title)
        await dialog.getByRole('textbox', { name: say.equipmentId }).fill('Dispensary PC')
        await press(dialog, equipment.creating.verb)
        await hers.getByText(say.onlyTime).waitFor()
        const client = await copyCredentials(hers, say)
        assert.equal((await verifyWith(demo, client)).status, 200)
        await hers.context().close()
        await page.context().close()
      })
    })
  }

  it('asks the same of who has an account already, and has the locations confirmed once', async () => {
    const { confirming, invitation } = catalogues.en
    const email = casts.en.superUser
    const link = await invite('Quay Pharmacy', { name: 'Aoife Byrne', email, language: 'en' })
    const his = await openAs(browser, demo, email, { expects: [409, 422] })
    await his.goto(link)
    await becomesWhole(his)
    for (const { question } of facts) await fill(his, question, 'x')
    await press(his, invitation.submit)
    await his.getByText(invitation.facts.wrong(4)).waitFor()
    for (const { question, answer } of facts) await fill(his, question, answer)
    await press(his, invitation.submit)
    await his.getByText(confirming.begin(0)).waitFor()
    await his.getByRole('link', { name: confirming.beginVerb(0) }).click()
    await his.getByText(confirming.none).waitFor()
    const elsewhere = await enter(demo, email, 'Quay Pharmacy')
    await elsewhere.call(confirmLocations, { body: { locations: [] } })
    await press(his, confirming.verb)
    await his.getByText(confirming.overTitle).waitFor()
    await his.context().close()
  })

  it('ends with the fifth wrong try, and is begun anew with other known facts', async () => {
    const { national, onboarding, invitation } = catalogues.en
    const admin = await enter(demo, casts.en.admin)
    const email = 'sam@hill.example'
    const link = await invite('Hill Pharmacy', { name: 'Sam Poe', email, language: 'en' })
    const token = new URL(link).hash.slice(1)
    const guess = { token, password, answers: ['x', 'y'] }
    const guessAt = (name: string) => callAs(demo, undefined, acceptInvitation, { body: { ...guess, name } })
    for (const name of ['Ann', 'Ben', 'Col', 'Dee']) assert.equal((await guessAt(name)).status, 422)
    const his = await openPage(browser, demo.url, { expects: [410] })
    await his.goto(link)
    await becomesWhole(his)
    for (const { question } of facts) await fill(his, question, 'x')
    await fill(his, invitation.password, password)
    await press(his, invitation.submit)
    await his.getByText(invitation.dead.title).waitFor()

    const page = await openAs(browser, demo, casts.en.admin)
    await page.goto('/organisations?q=Hill')
    await page.getByRole('link', { name: 'Hill Pharmacy', exact: true }).click()
    await page.getByText(onboarding.progress.endedTitle).waitFor()
    const organisationId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByRole('link', { name: onboarding.progress.again }).click()
    await fill(page, national.superUser.name, 'Sam Poe')
    await fill(page, national.superUser.email, email)
    await press(page, onboarding.facts.add)
    await fill(page, onboarding.facts.question, 'Name of the street before?')
    await fill(page, onboarding.facts.answer, 'Mill Lane')
    await press(page, national.inviting.verb)
    await page.getByText(onboarding.progress.unanswered).waitFor()
    await page.context().close()

    await his.goto('about:blank')
    await his.goto(linkIn(await nextMail(demo.url, email, 1)))
    await fill(his, 'Name of the street before?', 'mill lane')
    await fill(his, invitation.password, password)
    await press(his, invitation.submit)
    await his.getByText(invitation.ready.title).waitFor()
    await his.context().close()
    const seen = JSON.stringify(await admin.call(readOrganisation, { params: { organisationId } }))
    assert.match(seen, /"answeredAt":"20/)
  })

  /** Has the administrator invite a pharmacy with known facts; answers the link. */
  async function invite(name: string, superUser: { name: string; email: string; language: Language }) {
    const already = (await readMail(demo.url, superUser.email)).length
    const representative = { name: 'Rory Quinn', email: 'rory@hill.example', authorisedOn: '2026-01-20' }
    const admin = await enter(demo, casts.en.admin)
    await admin.call(createOrganisation, {
      body: { name, type: 'pharmacy', representative, superUser, knownFacts: facts },
    })
    return linkIn(await nextMail(demo.url, superUser.email, already))
  }
})

/** A day from now on, as it is where the person is. */
function dayIn(days: number): string {
  return today(new Date(Date.now() + days * 86_400_000))
}

/** Types a day into its three fields. */
async function fillDay(page: Page, label: string, language: Language, value: string): Promise<void> {
  const { day: names } = catalogues[language].ui
  const [year = '', month = '', day = ''] = value.split('-')
  const group = page.getByRole('group', { name: label })
  await fill(group, names.day, day)
  await fill(group, names.month, month)
  await fill(group, names.year, year)
}
