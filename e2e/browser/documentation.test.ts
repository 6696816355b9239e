import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ProblemBody, problemCodes } from '@theriac/contract/problems.ts'
import { Compile } from 'typebox/compile'
import { openScene } from '../stage/scene.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'

const problemCheck = Compile(ProblemBody)

describe('the address in a refusal', () => {
  const scene = openScene()
  let demo: Demo
  before(async () => {
    demo = await startDemo(scene)
  })
  after(scene.strike)

  it('opens the documentation at its problem code, and so does that of every other one', async () => {
    const refusal: unknown = await (await fetch(`${demo.url}/api/v1/session`)).json()
    assert.ok(problemCheck.Check(refusal))
    const page = await openPage(await openBrowser(scene), demo.url)
    await page.goto(refusal.type)
    const shown = page.locator('[data-shown]')
    await shown.waitFor()
    assert.equal(await shown.textContent(), refusal.code)
    for (const code of problemCodes) {
      await page.evaluate(`document.querySelector('details').open = false; location.hash = '${code}'`)
      await page.locator(`[data-shown][id="${code}"]`).waitFor()
      assert.equal(await shown.textContent(), code)
    }
    const last = await shown.boundingBox()
    assert.ok(last !== null && last.y >= 0 && last.y < 900, 'it is not in sight')
    await page.context().close()
  })
})
