import { readFileSync } from 'node:fs'

/** One npm workspace. `packages` undefined: any npm package; `rooms` empty: `src/` is one room. */
export type Apartment = {
  name: string
  imports: readonly string[]
  packages: readonly string[] | undefined
  rooms: readonly string[]
}

/** What storeys.json says. */
export type Storeys = {
  apartments: readonly Apartment[]
  importedByNobody: readonly string[]
  readEnvironment: readonly string[]
  neverFetch: readonly string[]
}

/** Where a file stands. `beside`: in an apartment, but neither in its `src/` nor in its `test/`. */
export type Place =
  | { is: 'nowhere' }
  | { is: 'unshipped'; name: string }
  | { is: 'test' | 'beside'; apartment: Apartment }
  | { is: 'room'; apartment: Apartment; room: string; storey: number }

/** Reads and checks storeys.json; throws with the key that is wrong. */
export function readStoreys(path: string): Storeys {
  const said = asRecord(JSON.parse(readFileSync(path, 'utf8')), 'storeys.json')
  const apartments = Object.entries(asRecord(said['apartments'], 'apartments')).map(([name, value]) => {
    const apartment = asRecord(value, name)
    return {
      name,
      imports: asStrings(apartment['imports'], `${name}.imports`),
      packages:
        apartment['packages'] === undefined
          ? undefined
          : asStrings(apartment['packages'], `${name}.packages`),
      rooms: apartment['rooms'] === undefined ? [] : asStrings(apartment['rooms'], `${name}.rooms`),
    }
  })
  return {
    apartments,
    importedByNobody: asStrings(said['importedByNobody'], 'importedByNobody'),
    readEnvironment: asStrings(said['readEnvironment'], 'readEnvironment'),
    neverFetch: asStrings(said['neverFetch'], 'neverFetch'),
  }
}

/** The place of a file, by its path from the root. */
export function placeOf(storeys: Storeys, path: string): Place {
  const unshipped = storeys.importedByNobody.find((name) => isWithin(path, name))
  if (unshipped !== undefined) return { is: 'unshipped', name: unshipped }
  const apartment = storeys.apartments.find(({ name }) => path.startsWith(`${name}/`))
  if (apartment === undefined) return { is: 'nowhere' }
  if (isWithin(path, `${apartment.name}/test`)) return { is: 'test', apartment }
  const source = `${apartment.name}/src/`
  if (!path.startsWith(source)) return { is: 'beside', apartment }
  if (apartment.rooms.length === 0) return { is: 'room', apartment, room: 'src', storey: 0 }
  const storey = apartment.rooms.findIndex((name) => isWithin(path, source + name))
  const room = apartment.rooms[storey]
  return room === undefined ? { is: 'nowhere' } : { is: 'room', apartment, room, storey }
}

/** Whether a path is this folder or file, stands in it, or is a file of its name (`work` → `work.ts`). */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)
}

/** Whether a file is a test, by its suffix. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`storeys.json: ${name} is not an object`)
  }
  return { ...value }
}

function asStrings(value: unknown, name: string): string[] {
  if (!Array.isArray(value)) throw new Error(`storeys.json: ${name} is not a list`)
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw new Error(`storeys.json: ${name} holds something other than text`)
    return item
  })
}
