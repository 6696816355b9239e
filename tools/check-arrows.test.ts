import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { checkArrows, faultsOfReading } from './check-arrows.ts'
import { temporaryProject } from './temporary-project.ts'

type Files = Readonly<Record<string, string>>

const locations = 'server/src/features/locations'
const people = 'server/src/features/people'
const one = 'export const one = 1\nexport type One = 1\n'
const pastTheDoor = 'past the door: another slice only through its public.ts'
const notTheDatabase =
  'platform/database is for *.sql.ts, platform, access/work and assembly; others may import its types'

async function faultsOf(test: TestContext, files: Files): Promise<string[]> {
  return (await checkArrows(temporaryProject(test, files))).faults
}

/** Holds that an import by `from` of a file planted at `to` is refused with exactly this rule, or not at all. */
async function judges(
  test: TestContext,
  from: string,
  says: string,
  to: string,
  rule?: string,
): Promise<void> {
  const faults = await faultsOf(test, { [from]: says, [to]: one })
  deepEqual(faults, rule === undefined ? [] : [`${from} → ${to}: ${rule}`])
}

describe('one direction', () => {
  const access = 'server/src/access/decide.ts'
  const close = `${locations}/close-location.ts`
  const rule = 'upward: access stands below features/locations'

  it('refuses an upward import', (test) =>
    judges(test, access, "import { one } from '../features/locations/close-location.ts'", close, rule))

  it('refuses an upward import of a type', (test) =>
    judges(test, access, "import type { One } from '../features/locations/close-location.ts'", close, rule))

  it('refuses an upward import of a type in the middle of a line', (test) =>
    judges(
      test,
      access,
      "export type Two = import('../features/locations/close-location.ts').One",
      close,
      rule,
    ))

  it('refuses an upward import that waits until it runs', (test) =>
    judges(test, access, "await import('../features/locations/close-location.ts')", close, rule))

  it('refuses to hand on what stands above', (test) =>
    judges(test, access, "export * from '../features/locations/close-location.ts'", close, rule))

  it('refuses a slice that stands lower to import one that stands higher, even by its door', (test) =>
    judges(
      test,
      close,
      "import { one } from '../people/public.ts'",
      `${people}/public.ts`,
      'upward: features/locations stands below features/people',
    ))

  it('refuses that anything but main.ts imports assembly', (test) =>
    judges(
      test,
      close,
      "import { one } from '../../assembly/app.ts'",
      'server/src/assembly/app.ts',
      'upward: features/locations stands below assembly',
    ))

  it('allows the imports that go down', async (test) => {
    const faults = await faultsOf(test, {
      'server/src/main.ts': "import { one } from './assembly/app.ts'",
      'server/src/assembly/app.ts': `${one}import { close } from '../features/locations/location.routes.ts'`,
      [`${locations}/location.routes.ts`]:
        "import { two } from './location.sql.ts'\nimport { decide } from '../../access/decide.ts'",
      [`${locations}/location.sql.ts`]: "import { three } from '../../platform/database/statement.ts'",
      'server/src/access/decide.ts': "import { three } from '../platform/clock/now.ts'",
      'server/src/platform/clock/now.ts': "import { hrtime } from 'node:process'",
      'server/src/platform/database/statement.ts': "import { one } from '@theriac/contract/endpoint.ts'",
      'contract/src/endpoint.ts': `import { Type } from 'typebox'\n${one}`,
    })
    deepEqual(faults, [])
  })

  it('refuses a file that stands in no room', async (test) => {
    const faults = await faultsOf(test, { 'server/src/shared/rule.ts': one, 'stray.ts': one })
    deepEqual(faults, [
      'server/src/shared/rule.ts → storeys.json: stands in no room',
      'stray.ts → storeys.json: stands in no room',
    ])
  })

  it('refuses an import that leads nowhere, because nobody can judge it', async (test) => {
    const faults = await faultsOf(test, { [access]: "import { one } from '@theriac/contract/gone.ts'" })
    deepEqual(faults, [`${access} → @theriac/contract/gone.ts: leads to no file`])
  })
})

describe('doors', () => {
  it('refuses a slice that goes past the door of another', (test) =>
    judges(
      test,
      `${people}/invite-person.ts`,
      "import { one } from '../locations/location.ts'",
      `${locations}/location.ts`,
      pastTheDoor,
    ))

  it('refuses it for a type as well', (test) =>
    judges(
      test,
      `${people}/invite-person.ts`,
      "import type { One } from '../locations/location.ts'",
      `${locations}/location.ts`,
      pastTheDoor,
    ))

  it('opens public.ts to a slice that stands higher', (test) =>
    judges(
      test,
      `${people}/invite-person.ts`,
      "import { one } from '../locations/public.ts'",
      `${locations}/public.ts`,
    ))

  it('opens every file of the server to its tests', async (test) => {
    const faults = await faultsOf(test, {
      'server/test/test-app.ts': `${one}import { two } from '../src/assembly/app.ts'`,
      'server/test/every-query.test.ts': "import { one } from '../src/features/locations/location.sql.ts'",
      'server/src/assembly/app.ts': "import { one } from '../features/locations/location.routes.ts'",
      [`${locations}/location.routes.ts`]: "import { one } from './location.sql.ts'",
      [`${locations}/location.sql.ts`]: one,
      [`${locations}/location.routes.test.ts`]: "import { one } from '../../../test/test-app.ts'",
    })
    deepEqual(faults, [])
  })

  it('refuses a test, and the test folder, to what is no test', async (test) => {
    const decide = 'server/src/access/decide.ts'
    const factories = "import { one } from '../../test/factories.ts'"
    await judges(test, decide, factories, 'server/test/factories.ts', 'only tests import tests')
    const neighbour = "import { one } from './work.test.ts'"
    await judges(test, decide, neighbour, 'server/src/access/work.test.ts', 'only tests import tests')
  })
})

describe('circles', () => {
  it('refuses a circle of files', async (test) => {
    const faults = await faultsOf(test, {
      [`${locations}/a.ts`]: "import './b.ts'",
      [`${locations}/b.ts`]: "import './c.ts'",
      [`${locations}/c.ts`]: "import './a.ts'",
    })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `${locations}/${name}.ts`)
    deepEqual(faults, [`${a} → ${b} → ${c} → ${a}: circle of files`])
  })

  it('refuses a circle of files which only types close', async (test) => {
    const faults = await faultsOf(test, {
      'barcode/src/a.ts': "import type { B } from './b.ts'\nexport type A = B",
      'barcode/src/b.ts': "import type { A } from './a.ts'\nexport type B = A",
    })
    deepEqual(faults, ['barcode/src/a.ts → barcode/src/b.ts → barcode/src/a.ts: circle of files'])
  })

  it('refuses a circle of folders in which no file stands twice', async (test) => {
    const clock = 'server/src/platform/clock'
    const log = 'server/src/platform/log'
    const faults = await faultsOf(test, {
      [`${clock}/now.ts`]: "import type { One } from '../log/line.ts'",
      [`${log}/line.ts`]: one,
      [`${log}/deep/write.ts`]: "import { one } from '../../clock/zone.ts'",
      [`${clock}/zone.ts`]: one,
    })
    const shown = `${clock}/now.ts → ${log}/line.ts, ${log}/deep/write.ts → ${clock}/zone.ts`
    deepEqual(faults, [`${clock} → ${log} → ${clock}: circle of folders (${shown})`])
  })

  it('refuses a circle between the files of a folder and a folder in it', async (test) => {
    const faults = await faultsOf(test, {
      'server/src/assembly/app.ts': "import './commands/start.ts'",
      'server/src/assembly/commands/start.ts': one,
      'server/src/assembly/commands/stop.ts': "import '../settings.ts'",
      'server/src/assembly/settings.ts': one,
    })
    equal(faults.length, 1)
    match(
      faults[0] ?? '',
      /^server\/src\/assembly\/\* → server\/src\/assembly\/commands → .*: circle of folders/,
    )
  })
})

describe('apartments', () => {
  it('refuses an import between apartments that storeys.json does not name', (test) =>
    judges(
      test,
      'client/src/call.ts',
      "import { one } from '@theriac/server/main.ts'",
      'server/src/main.ts',
      'client may not import server',
    ))

  it('refuses a path into another apartment, where its name would be allowed', (test) =>
    judges(
      test,
      'client/src/call.ts',
      "import { one } from '../../contract/src/endpoint.ts'",
      'contract/src/endpoint.ts',
      'another apartment only by its name, @theriac/contract/…',
    ))

  it('refuses that what is shipped imports what is not', (test) =>
    judges(
      test,
      'server/src/main.ts',
      "import { one } from '../../tools/measure.ts'",
      'tools/measure.ts',
      'nobody imports tools',
    ))

  it('lets what is not shipped import anything', (test) =>
    judges(test, 'e2e/sign-in.ts', "import { one } from '../server/src/main.ts'", 'server/src/main.ts'))

  it('refuses npm packages in contract, save typebox, and all of them in barcode and client', async (test) => {
    const faults = await faultsOf(test, {
      'contract/src/endpoint.ts':
        "import { Type } from 'typebox'\nimport type { V } from 'typebox/value'\nimport pg from 'pg'",
      'barcode/src/read-scan.ts': "import { Type } from 'typebox'",
      'client/src/call.ts':
        "import type { Agent } from '@fastify/helmet'\nimport { request } from 'node:https'",
    })
    deepEqual(faults, [
      'barcode/src/read-scan.ts → typebox: barcode may import no npm package',
      'client/src/call.ts → @fastify/helmet: client may import no npm package',
      'contract/src/endpoint.ts → pg: contract may import of npm only typebox',
    ])
  })
})

describe('suffixes', () => {
  const statement = 'server/src/platform/database/statement.ts'

  it('refuses the database to a verb', (test) =>
    judges(
      test,
      `${locations}/close-location.ts`,
      "import { one } from '../../platform/database/statement.ts'",
      statement,
      notTheDatabase,
    ))

  it('refuses the database to a verb that also imports a type of it', (test) =>
    judges(
      test,
      `${locations}/close-location.ts`,
      "import type { One } from '../../platform/database/statement.ts'\nimport { one } from '../../platform/database/statement.ts'",
      statement,
      notTheDatabase,
    ))

  it('allows a verb the types of the database', async (test) => {
    const verb = `${locations}/close-location.ts`
    const says = "import type { One } from '../../platform/database/statement.ts'"
    await judges(test, verb, says, statement)
    await judges(
      test,
      verb,
      "export type Two = import('../../platform/database/statement.ts').One",
      statement,
    )
  })

  it('opens the database to statements, work, assembly, the platform and tests', async (test) => {
    const faults = await faultsOf(test, {
      [statement]: one,
      [`${locations}/location.sql.ts`]: "import { one } from '../../platform/database/statement.ts'",
      [`${locations}/location.test.ts`]: "import { one } from '../../platform/database/statement.ts'",
      'server/src/access/work.ts': "import { one } from '../platform/database/statement.ts'",
      'server/src/assembly/commands/start.ts': "import { one } from '../../platform/database/statement.ts'",
      'server/src/platform/jobs/run-job.ts': "import { one } from '../database/statement.ts'",
    })
    deepEqual(faults, [])
  })

  it('refuses routes to all but assembly', (test) =>
    judges(
      test,
      `${locations}/public.ts`,
      "export { one } from './location.routes.ts'",
      `${locations}/location.routes.ts`,
      'routes are imported only by assembly',
    ))
})

describe('the portal', () => {
  const page = 'portal/src/pages/locations/locations-page.tsx'
  const neverFetch = 'portal/src/texts, portal/src/ui, portal/src/navigation never fetch'

  it('refuses a page that imports a page of another area, also a type of it', async (test) => {
    const rule = 'pages never import pages of another area: they link through navigation/paths.ts'
    const other = 'portal/src/pages/users/users-page.tsx'
    await judges(test, page, "import { one } from '../users/users-page.tsx'", other, rule)
    await judges(test, page, "import type { One } from '../users/users-page.tsx'", other, rule)
  })

  it('lets the files of an area import each other, and a page what stands below', async (test) => {
    const faults = await faultsOf(test, {
      [page]:
        "import { two } from './locations.queries.ts'\nimport { paths } from '../../navigation/paths.ts'\nimport { Title } from '../../ui/page/title.tsx'",
      'portal/src/pages/locations/locations.queries.ts': "import { one } from '../../session/call-api.ts'",
      'portal/src/session/call-api.ts': one,
      'portal/src/navigation/paths.ts': one,
      'portal/src/ui/page/title.tsx': `${one}import { texts } from '../../texts/texts.ts'`,
      'portal/src/texts/texts.ts': one,
    })
    deepEqual(faults, [])
  })

  it('refuses upward imports from floor to roof: texts, ui, navigation, session, pages, app', (test) =>
    judges(
      test,
      'portal/src/ui/page/title.tsx',
      "import { one } from '../../session/session.queries.ts'",
      'portal/src/session/session.queries.ts',
      'upward: ui stands below session',
    ))

  it('refuses a page that fetches anywhere but in its *.queries.ts', (test) =>
    judges(
      test,
      page,
      "import { one } from '../../session/call-api.ts'",
      'portal/src/session/call-api.ts',
      'pages fetch in their *.queries.ts',
    ))

  it('refuses ui whatever fetches: the calls, the queries, and the browser’s own', async (test) => {
    const table = 'portal/src/ui/table.tsx'
    const call = 'client/src/call-endpoint.ts'
    deepEqual(
      await faultsOf(test, {
        [table]:
          "import { useQuery } from '@tanstack/react-query'\nimport { one } from '@theriac/client/call-endpoint.ts'",
        [call]: one,
      }),
      [`${table} → @tanstack/react-query: ${neverFetch}`, `${table} → ${call}: ${neverFetch}`],
    )
    deepEqual(await faultsOf(test, { [table]: "export const answer = await fetch('/api')" }), [
      `${table} → fetch: ${neverFetch}`,
    ])
  })
})

describe('the environment', () => {
  const rule = 'only server/src/platform/config and server/src/main.ts read the environment'

  for (const text of [
    'export const port = process.env.PORT',
    "export const port = process['env']['PORT']",
    'const { env } = process',
    "import { env } from 'node:process'",
  ]) {
    it(`is refused to a feature: ${text}`, async (test) => {
      const path = `${locations}/location.ts`
      deepEqual(await faultsOf(test, { [path]: text }), [`${path} → process.env: ${rule}`])
    })
  }

  it('is open to config, main.ts, tests and what is not shipped', async (test) => {
    const text = 'export const port = process.env.PORT'
    const faults = await faultsOf(test, {
      'server/src/platform/config/environment.ts': text,
      'server/src/main.ts': text,
      'server/test/test-app.ts': text,
      [`${locations}/location.routes.test.ts`]: text,
      'bench/load.ts': text,
      [`${people}/person.ts`]: `// Not from process.env: the market decides.\n${one}`,
    })
    deepEqual(faults, [])
  })
})

describe('the command', () => {
  const command = join(import.meta.dirname, 'check-arrows.ts')

  it('says how much it read and ends with 0 where all is well, with 1 where a rule is broken', (test) => {
    const sound = temporaryProject(test, { 'barcode/src/a.ts': "import './b.ts'", 'barcode/src/b.ts': one })
    const well = spawnSync(process.execPath, [command, '--root', sound], { encoding: 'utf8' })
    deepEqual([well.stdout, well.status], ['arrows: 2 modules, 1 arrows, 0 faults\n', 0])
    const broken = temporaryProject(test, { 'barcode/src/a.ts': "import './a.ts'" })
    const ill = spawnSync(process.execPath, [command, '--root', broken], { encoding: 'utf8' })
    match(ill.stdout, /circle of files\narrows: 1 modules, 1 arrows, 1 faults\n$/)
    equal(ill.status, 1)
  })

  it('fails where it read nothing, because there is nothing', (test) => {
    const answer = spawnSync(process.execPath, [command, '--root', temporaryProject(test, {})], {
      encoding: 'utf8',
    })
    match(answer.stdout, /0 TypeScript files: none was read/)
    equal(answer.status, 1)
  })

  it('fails where it read nothing, because the compiler is too new for dependency-cruiser', (test) => {
    const root = temporaryProject(test, { 'barcode/src/a.ts': one })
    const hook = `import { registerHooks } from 'node:module'
      registerHooks({ resolve(name, context, next) {
        if (name === 'typescript') throw new Error('none')
        return next(name, context)
      } })`
    const blind = `data:text/javascript,${encodeURIComponent(hook)}`
    const answer = spawnSync(process.execPath, ['--import', blind, command, '--root', root], {
      encoding: 'utf8',
    })
    match(answer.stdout, /1 TypeScript files: none was read/)
    equal(answer.status, 1)
  })

  it('fails where one file was not read', () => {
    const faults = faultsOfReading(['barcode/src/a.ts', 'barcode/src/b.ts'], ['barcode/src/a.ts'])
    deepEqual(faults, ['storeys.json → barcode/src/b.ts: was not read'])
  })
})
