import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createShelf, type Loaders } from './create-shelf.ts'
import { english } from './en/english.ts'
import { finnish } from './fi/finnish.ts'
import type { Catalogues } from './texts.ts'

type Held = { open: () => void; fail: (error: Error) => void }

/** Loaders that bring each catalogue when the test says so. */
function stage() {
  const waiting = new Map<string, Held>()
  const wait = <Said>(name: string, said: Said) =>
    new Promise<Said>((resolve, reject) => waiting.set(name, { open: () => resolve(said), fail: reject }))
  const loadersOf = (
    language: string,
    { first, links, organisation, national, applications, account }: Catalogues,
  ) => ({
    first: () => wait(`${language} first`, first),
    links: () => wait(`${language} links`, links),
    organisation: () => wait(`${language} organisation`, organisation),
    national: () => wait(`${language} national`, national),
    applications: () => wait(`${language} applications`, applications),
    account: () => wait(`${language} account`, account),
  })
  const loaders: Loaders = { en: loadersOf('en', english), fi: loadersOf('fi', finnish) }
  const held = (name: string): Held => waiting.get(name) ?? assert.fail(`${name} was not asked for`)
  return { shelf: createShelf(loaders), held, asked: () => [...waiting.keys()] }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

async function stageInEnglish() {
  const set = stage()
  const first = set.shelf.speak('en')
  set.held('en first').open()
  assert.equal(await first, english.first)
  return set
}

describe('the texts of a page', () => {
  it('are fetched with the first page of its area, and no others', async () => {
    const { shelf, held, asked } = await stageInEnglish()
    const brought = shelf.bring('organisation')
    assert.throws(() => shelf.take('en', 'organisation'), /were not brought/)
    held('en organisation').open()
    await brought
    assert.equal(shelf.take('en', 'organisation').users.title, 'Users')
    await shelf.bring('organisation')
    assert.deepEqual(asked(), ['en first', 'en organisation'])
  })

  it('are there in the other language before the page is', async () => {
    const { shelf, held } = await stageInEnglish()
    const brought = shelf.bring('organisation')
    held('en organisation').open()
    await brought
    let isSpoken = false
    const spoken = shelf.speak('fi').then(() => (isSpoken = true))
    held('fi first').open()
    await soon()
    assert.equal(isSpoken, false)
    held('fi organisation').open()
    await spoken
    assert.equal(shelf.take('fi', 'organisation').users.title, 'Käyttäjät')
  })

  it('are there in the language that was changed to while the page was on its way', async () => {
    const { shelf, held } = await stageInEnglish()
    const spoken = shelf.speak('fi')
    const brought = shelf.bring('national')
    held('fi first').open()
    await soon()
    held('fi national').open()
    await spoken
    held('en national').open()
    await brought
    assert.equal(shelf.take('fi', 'national'), finnish.national)
  })

  it('that could not be fetched fail with the page, can be asked for again, and keep no language from changing', async () => {
    const { shelf, held, asked } = await stageInEnglish()
    const brought = shelf.bring('account')
    held('en account').fail(new TypeError('Failed to fetch dynamically imported module'))
    await assert.rejects(brought, /Failed to fetch/)
    const spoken = shelf.speak('fi')
    held('fi first').open()
    await spoken
    assert.ok(!asked().includes('fi account'))
    const again = shelf.bring('account')
    held('fi account').open()
    await again
    assert.equal(shelf.take('fi', 'account'), finnish.account)
  })

  it('leave the language as it is where those of the other one cannot be had', async () => {
    const { shelf, held, asked } = await stageInEnglish()
    const spoken = shelf.speak('fi')
    held('fi first').fail(new TypeError('Failed to fetch dynamically imported module'))
    await assert.rejects(spoken, /Failed to fetch/)
    const brought = shelf.bring('links')
    held('en links').open()
    await brought
    assert.ok(!asked().includes('fi links'))
  })
})
