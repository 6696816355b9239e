import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { checkSizes } from './check-sizes.ts'
import type { SizesVerdict } from './check-sizes.ts'
import { temporaryProject } from './temporary-project.ts'

const path = 'server/src/features/locations/location.ts'

function check(test: TestContext, files: Readonly<Record<string, string>>): SizesVerdict {
  return checkSizes(temporaryProject(test, files))
}

function faultsIn(test: TestContext, text: string, at = path): string[] {
  return check(test, { [at]: text }).faults
}

function faultsOfName(test: TestContext, at: string): string[] {
  return faultsIn(test, 'export const one = 1\n', at)
}

function statements(count: number): string {
  return 'one()\n'.repeat(count)
}

describe('lengths', () => {
  it('refuses a file of more than 300 lines, and of no less', (test) => {
    deepEqual(faultsIn(test, statements(301)), [`${path}: 301 lines, at most 300`])
    deepEqual(faultsIn(test, statements(300)), [])
  })

  it('refuses a test of more than 500 lines, and of no less', (test) => {
    const at = 'barcode/src/read-scan.test.ts'
    deepEqual(faultsIn(test, statements(501), at), [`${at}: 501 lines, at most 500`])
    deepEqual(faultsIn(test, statements(500), at), [])
  })

  it('refuses a function of more than 60 lines, by its name, and of no less', (test) => {
    const long = (name: string, inside: number): string => `function ${name}() {\n${statements(inside)}}\n`
    deepEqual(faultsIn(test, `${long('fits', 58)}${long('close', 59)}`), [
      `${path}:61: close has 61 lines, at most 60`,
    ])
  })

  it('refuses a long arrow and a long method as well', (test) => {
    const arrow = `const close = () => {\n${statements(59)}}\n`
    const method = `class Location {\n  lock() {\n${statements(59)}}\n}\n`
    deepEqual(faultsIn(test, `${arrow}${method}`), [
      `${path}:1: close has 61 lines, at most 60`,
      `${path}:63: lock has 61 lines, at most 60`,
    ])
  })

  it('leaves the blocks of describe and it aside, and nothing inside them', (test) => {
    const inner = `const plant = () => {\n${statements(59)}}\n`
    const text = `describe('a', () => {\nit.skip('b', async () => {\n${inner}})\n})\n`
    const at = 'barcode/src/read-scan.test.ts'
    deepEqual(faultsIn(test, text, at), [`${at}:3: plant has 61 lines, at most 60`])
  })

  it('leaves the JSX of a component aside', (test) => {
    const text = `function Page() {\n  return (\n<ul>\n${'<li />\n'.repeat(80)}</ul>\n)\n}\n`
    deepEqual(faultsIn(test, text, 'portal/src/pages/tokens/token-list.tsx'), [])
  })

  it('warns of a folder with more than 12 files, its tests not counted', (test) => {
    const names = Array.from({ length: 12 }, (_, index) => `barcode/src/rule-${index}.ts`)
    const twelve = Object.fromEntries([...names, 'barcode/src/rule.test.ts'].map((name) => [name, 'one()\n']))
    deepEqual(check(test, twelve).warnings, [])
    const thirteen = check(test, { ...twelve, 'barcode/src/one-more.ts': 'one()\n' })
    deepEqual([thirteen.warnings, thirteen.faults], [['barcode/src: 13 files, the aim is 12'], []])
  })
})

describe('names', () => {
  const refused =
    'index utils helpers common misc types constants manager service base Utils text-utils textUtils'
  for (const name of refused.split(' ')) {
    it(`refuses ${name} for a file and for a folder`, (test) => {
      const says = `“${name}” does not say what it is`
      for (const at of [`server/src/${name}.ts`, `server/src/${name}/close-location.ts`]) {
        equal(faultsOfName(test, at)[0], `${at}: ${says}`)
      }
    })
  }

  it('allows such a word inside a name that says more', (test) => {
    for (const name of ['database', 'service-worker', 'index-products', 'type-check']) {
      deepEqual(faultsOfName(test, `server/src/${name}.ts`), [])
    }
  })

  it('refuses what is not kebab-case', (test) => {
    for (const name of ['closeLocation', 'close_location', 'Close']) {
      const at = `server/src/${name}.ts`
      deepEqual(faultsOfName(test, at), [`${at}: “${name}” is not kebab-case`])
    }
  })

  it('allows the four suffixes and refuses a fifth', (test) => {
    for (const suffix of ['routes', 'sql', 'queries', 'test', 'routes.test']) {
      deepEqual(faultsOfName(test, `server/src/location.${suffix}.ts`), [])
    }
    const at = 'server/src/location.model.ts'
    deepEqual(faultsOfName(test, at), [`${at}: suffix .model: only .routes .sql .queries .test`])
  })
})

describe('what the house does without', () => {
  it('refuses any, wherever it stands in a type', (test) => {
    deepEqual(faultsIn(test, 'let a: any\nlet b: Promise<any>\nfunction f(c: any[]) {}\n'), [
      `${path}:1: any`,
      `${path}:2: any`,
      `${path}:3: any`,
    ])
  })

  it('refuses ! behind a value and behind the name of a field', (test) => {
    const text = 'first(list)!.name\nclass A {\n  b!: string\n}\nconst c = !a && a !== b\n'
    deepEqual(faultsIn(test, text), [`${path}:1: ! instead of a proof`, `${path}:3: ! instead of a proof`])
  })

  it('refuses as, in both its spellings', (test) => {
    const fault = 'as, without “// reason: …” on its line'
    deepEqual(faultsIn(test, 'one(a as B)\none(<B>a)\n'), [`${path}:1: ${fault}`, `${path}:2: ${fault}`])
  })

  it('allows as const, the as of imports, and an as whose reason stands on its line', (test) => {
    const text = "const a = ['b'] as const\nimport * as c from 'c'\nimport { d as e } from 'd'\n"
    const explained = 'one(a as B) // reason: the library types its own answer as unknown\n'
    deepEqual(faultsIn(test, `${text}${explained}`), [])
    deepEqual(faultsIn(test, 'one(a as B) // sorry\n').length, 1)
  })

  it('refuses a suppression that keeps its reason to itself', (test) => {
    const text = '// oxlint-disable-next-line no-var\n// @ts-expect-error\n/* eslint-disable */\none()\n'
    const fault = 'a suppression without its reason (“-- why”) on its line'
    deepEqual(
      faultsIn(test, text),
      [1, 2, 3].map((line) => `${path}:${line}: ${fault}`),
    )
    const explained =
      '// oxlint-disable-next-line no-var -- the library reads it from the global object\none()\n'
    deepEqual(faultsIn(test, explained), [])
  })

  it('does not mistake text for code', (test) => {
    const text = "const a = 'b as any // oxlint-disable'\nconst c = `d! ${a} as any`\n// as any, a!\n"
    deepEqual(faultsIn(test, text), [])
  })

  it('refuses a lock file that is bound to one registry', (test) => {
    const lock = (resolved: string): string => JSON.stringify({ packages: { a: { resolved } } }, null, 2)
    const faults = (resolved: string): string[] =>
      check(test, { [path]: 'one()\n', 'package-lock.json': lock(resolved) }).faults
    deepEqual(faults('https://registry.npmjs.org/a.tgz'), [
      'package-lock.json: 1 packages name the address they came from ("resolved")',
    ])
    deepEqual(faults('contract'), [])
  })
})

describe('the figures', () => {
  it('tell lines, functions, comments and exceptions of the files git knows or would take up', (test) => {
    const { figures, files } = check(test, {
      '.gitignore': 'data/\n',
      'data/long.ts': statements(999),
      'barcode/src/a.ts': `/** Docstring. */\n// why\n${statements(18)}`,
      'barcode/src/b.tsx': 'const b = () => {\n  return <b>c <br /> // no comment</b>\n}\n',
    })
    equal(files, 2)
    deepEqual(figures, [
      'file lines: median 3, p90 20 (aim 60, 180), longest 20',
      'function lines: p90 2 (aim 35), longest 2, of 1',
      'comments: 4.3 % of 23 lines, beside the docstrings, which explain most',
      'any 0, ! 0, as 0, suppression 0',
    ])
  })

  it('end the command with 0 where all is well, and with 1 where there is a fault or nothing to read', (test) => {
    const run = (files: Readonly<Record<string, string>>): [number | null, string] => {
      const command = join(import.meta.dirname, 'check-sizes.ts')
      const root = temporaryProject(test, files)
      const { status, stdout } = spawnSync(process.execPath, [command, '--root', root], { encoding: 'utf8' })
      return [status, stdout]
    }
    const [well, said] = run({ [path]: 'one()\n' })
    equal(well, 0)
    match(said, /\nsizes: 1 files, 0 faults\n$/)
    equal(run({ [path]: 'let a: any\n' })[0], 1)
    deepEqual(run({}), [1, 'no TypeScript file was read\nsizes: 0 files, 1 faults\n'])
  })
})
