import type { Arrow } from './read-arrows.ts'
import { isTest, isWithin, placeOf } from './storeys.ts'
import type { Apartment, Place, Storeys } from './storeys.ts'

type Room = Extract<Place, { is: 'room' }>
type Housed = Extract<Place, { apartment: Apartment }>

const features = 'server/src/features'
const pages = 'portal/src/pages'
const callApi = 'portal/src/session/call-api.ts'
const fetching = ['@tanstack/react-query', '@theriac/client']
const database = 'server/src/platform/database'
const databaseUsers = ['server/src/platform', 'server/src/access/work', 'server/src/assembly']

/** The rule of the house which an import breaks; undefined where it breaks none. */
export function judgeArrow(storeys: Storeys, arrow: Arrow): string | undefined {
  if (arrow.leadsTo === 'nothing') return 'leads to no file'
  if (arrow.leadsTo === 'builtin') return undefined
  const from = placeOf(storeys, arrow.from)
  if (from.is === 'nowhere' || from.is === 'unshipped') return undefined
  if (storeys.neverFetch.some((room) => isWithin(arrow.from, room)) && isFetching(arrow.says)) {
    return `${storeys.neverFetch.join(', ')} never fetch`
  }
  if (arrow.leadsTo === 'package') return judgePackage(from.apartment, arrow)
  const to = placeOf(storeys, arrow.to)
  if (to.is === 'nowhere') return 'leads to a file in no room of storeys.json'
  if (to.is === 'unshipped') return `nobody imports ${to.name}`
  if (from.apartment !== to.apartment) return judgeApartments(from, to, arrow)
  return judgeInside(from, to, arrow)
}

function isFetching(says: string): boolean {
  return fetching.some((name) => says === name || says.startsWith(`${name}/`))
}

function judgePackage({ name, packages }: Apartment, { says }: Arrow): string | undefined {
  if (packages === undefined) return undefined
  const wanted = says.split('/', says.startsWith('@') ? 2 : 1).join('/')
  if (packages.includes(wanted)) return undefined
  return `${name} may import ${packages.length === 0 ? 'no npm package' : `of npm only ${packages.join(', ')}`}`
}

function judgeApartments(from: Housed, to: Housed, { says }: Arrow): string | undefined {
  const { name } = to.apartment
  if (!from.apartment.imports.includes(name)) return `${from.apartment.name} may not import ${name}`
  if (!says.startsWith(`@theriac/${name}/`)) return `another apartment only by its name, @theriac/${name}/…`
  return undefined
}

function judgeInside(from: Housed, to: Housed, arrow: Arrow): string | undefined {
  if (from.is === 'test') return undefined
  if (to.is === 'test' || isTest(arrow.to)) {
    return isTest(arrow.from) ? undefined : 'only tests import tests'
  }
  if (from.is !== 'room' || to.is !== 'room') return undefined
  if (to.storey > from.storey) return `upward: ${from.room} stands below ${to.room}`
  return judgeDoor(from, to, arrow) ?? judgePages(arrow) ?? judgeSuffix(from, arrow)
}

function judgeDoor(from: Room, to: Room, arrow: Arrow): string | undefined {
  const isAnotherSlice =
    from.room !== to.room && isWithin(arrow.from, features) && isWithin(arrow.to, features)
  if (!isAnotherSlice || arrow.to === `server/src/${to.room}/public.ts`) return undefined
  return 'past the door: another slice only through its public.ts'
}

function judgePages({ from, to, isTypeOnly }: Arrow): string | undefined {
  if (!isWithin(from, pages)) return undefined
  if (isWithin(to, pages) && areaOf(from) !== areaOf(to)) {
    return 'pages never import pages of another area: they link through navigation/paths.ts'
  }
  if (to !== callApi || isTypeOnly || isTest(from) || from.endsWith('.queries.ts')) return undefined
  return 'pages fetch in their *.queries.ts'
}

function areaOf(path: string): string | undefined {
  return path.slice(pages.length + 1).split('/')[0]
}

function judgeSuffix(from: Room, arrow: Arrow): string | undefined {
  if (isTest(arrow.from)) return undefined
  if (isWithin(arrow.to, features) && arrow.to.endsWith('.routes.ts') && from.room !== 'assembly') {
    return 'routes are imported only by assembly'
  }
  if (!isWithin(arrow.to, database) || arrow.isTypeOnly || arrow.from.endsWith('.sql.ts')) return undefined
  if (databaseUsers.some((user) => isWithin(arrow.from, user))) return undefined
  return 'platform/database is for *.sql.ts, platform, access/work and assembly; others may import its types'
}
