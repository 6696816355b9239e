import type { Permission } from '@theriac/contract/permissions.ts'
import { paths } from './paths.ts'

/** Whether the person who is signed in may do something now. */
export type Can = (permission: Permission) => boolean

type Entry = { readonly path: string; readonly anyOf?: readonly Permission[] }

const entries = {
  home: { path: paths.home },
  organisations: { path: paths.organisations, anyOf: ['organisations:read'] },
  nationalApplications: { path: paths.nationalApplications, anyOf: ['national-applications:read'] },
  findClient: { path: paths.findClient, anyOf: ['national-clients:read'] },
  suppliers: { path: paths.suppliers, anyOf: ['organisations:read', 'suppliers:create', 'suppliers:update'] },
  locations: { path: paths.locations, anyOf: ['locations:read'] },
  clientRoles: { path: paths.clientRoles, anyOf: ['client-roles:read'] },
  users: { path: paths.users, anyOf: ['users:read'] },
  userGroups: { path: paths.userGroups, anyOf: ['user-groups:read'] },
  applications: { path: paths.applications, anyOf: ['applications:read', 'applications:create'] },
  account: { path: paths.account },
  help: { path: paths.help },
} as const satisfies Record<string, Entry>

export type EntryName = keyof typeof entries

const names = Object.keys(entries).filter((name): name is EntryName => Object.hasOwn(entries, name))

/** What whoever has to set up an authenticator app first can reach until then. */
export const beforeTotp: ReadonlySet<string> = new Set([paths.account, paths.help])

/** The entries of the navigation, for somebody who can do these things; `only` these, where nothing else can be reached. */
export function entriesFor(can: Can, only?: ReadonlySet<string>): { name: EntryName; path: string }[] {
  return names
    .filter((name) => {
      if (only?.has(entries[name].path) === false) return false
      const entry: Entry = entries[name]
      return entry.anyOf === undefined || entry.anyOf.some(can)
    })
    .map((name) => ({ name, path: entries[name].path }))
}

/** Whether somebody who can do these things may open what lies at an address, which he may have typed. */
export function mayOpen(address: string, can: Can): boolean {
  return names.every((name) => {
    const { path, anyOf }: Entry = entries[name]
    return anyOf === undefined || !isUnder(address, path) || anyOf.some(can)
  })
}

const placesOfBar = 5

/** The bottom bar of a phone: what fits beside "More", and what stands behind it. */
export function splitForBar<T>(all: readonly T[]): { shown: readonly T[]; more: readonly T[] } {
  if (all.length <= placesOfBar) return { shown: all, more: [] }
  return { shown: all.slice(0, placesOfBar - 1), more: all.slice(placesOfBar - 1) }
}

/** Whether an entry is the one that the address lies under. */
export function isUnder(address: string, path: string): boolean {
  return path === paths.home ? address === path : address === path || address.startsWith(`${path}/`)
}
