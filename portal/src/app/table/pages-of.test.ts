import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, it } from 'node:test'

const rooms = resolve(import.meta.dirname, '../..')

/** The files that come at once with these, what is fetched later left out. */
function filesWith(starts: readonly string[]): readonly string[] {
  const found = new Set(starts)
  for (const file of found) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) .* from '(\.[^']+\.tsx?)'$/gm,
    )) {
      found.add(resolve(dirname(file), path))
    }
  }
  return [...found]
}

/** Which files ask for the texts of another area than that of their page. */
function strangersIn(starts: readonly string[], area: string | undefined): readonly string[] {
  return filesWith(starts).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\buse(?:Texts|Spoken)\('(\w+)'\)/g)]
      .filter(([, asked]) => asked !== area)
      .map(([call]) => `${relative(rooms, file)}: ${call}`),
  )
}

const tables = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('-pages.ts'))
  .map((name) => {
    const path = join(import.meta.dirname, name)
    const text = readFileSync(path, 'utf8')
    const pages = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, page = '']) =>
      resolve(dirname(path), page),
    )
    return { name, area: /pagesOf\('(\w+)'\)/.exec(text)?.[1], pages }
  })

describe('the texts of a page', () => {
  for (const { name, area, pages } of tables) {
    it(`are those that are fetched with it: ${name}`, () => {
      assert.ok(area !== undefined && pages.length > 0, 'the table reads otherwise than this test thinks')
      assert.deepEqual(strangersIn(pages, area), [])
    })
  }

  it('are those of a first visit on the pages of a first visit, and around every page', () => {
    const app = ['app/main.tsx', 'app/interruptions.tsx']
    const pages = ['pages/sign-in/sign-in-page.tsx', 'pages/home/overview/home-page.tsx']
    const starts = [...app, ...pages].map((path) => join(rooms, path))
    assert.ok(filesWith(starts).length > 100)
    assert.deepEqual(strangersIn(starts, undefined), [])
  })

  it('are those of the area with which a part of home is fetched', () => {
    const starts = ['market/market-home.tsx', 'shown/client-search.tsx'].map((path) =>
      join(rooms, 'pages/home', path),
    )
    assert.deepEqual(strangersIn(starts, 'national'), [])
  })
})
