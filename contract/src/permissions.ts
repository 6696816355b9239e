import type { OrganisationType } from './organisation-type.ts'

/** Who can hold a permission: client equipment, a service, or a person through a user group. */
export type Holder = 'equipment' | 'service' | 'person'

type CatalogueEntry = {
  readonly sentence: string
  readonly holders: readonly Holder[]
  readonly organisationTypes: readonly OrganisationType[]
}

const supplyChain = ['pharmacy', 'hospital', 'wholesaler'] as const

/** The one catalogue of permissions: what each allows, and to which holders and organisations it fits. */
export const permissions = {
  'packs:verify': {
    sentence: 'Look up the state of a pack',
    holders: ['equipment', 'person'],
    organisationTypes: [...supplyChain, 'manufacturer'],
  },
  'packs:supply': {
    sentence: 'Mark a pack as supplied',
    holders: ['equipment', 'person'],
    organisationTypes: supplyChain,
  },
  'packs:reactivate': {
    sentence: 'Make a supplied pack active again',
    holders: ['equipment', 'person'],
    organisationTypes: supplyChain,
  },
  'tokens:introspect': {
    sentence: 'Ask whether an access token of the own organisation is active',
    holders: ['equipment', 'service'],
    organisationTypes: [...supplyChain, 'manufacturer', 'authority', 'nmvo'],
  },
} as const satisfies Record<string, CatalogueEntry>

export type Permission = keyof typeof permissions

/** Every permission's name, in the order of the catalogue. */
export const permissionNames: readonly Permission[] = Object.keys(permissions).filter(isPermission)

/** Whether a word is the name of a permission. */
export function isPermission(word: string): word is Permission {
  return Object.hasOwn(permissions, word)
}

/** The permissions that a holder of this kind, in an organisation of this type, can have at all. */
export function fittingPermissions(holder: Holder, organisationType: OrganisationType): Permission[] {
  return permissionNames.filter((name) => {
    const entry: CatalogueEntry = permissions[name]
    return entry.holders.includes(holder) && entry.organisationTypes.includes(organisationType)
  })
}
