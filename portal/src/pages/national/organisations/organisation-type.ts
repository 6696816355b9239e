import type { OrganisationType } from '@theriac/contract/organisation-type.ts'

/** The types that a national organisation creates: another national organisation is the operator's to add. */
export const createdTypes = [
  'pharmacy',
  'hospital',
  'wholesaler',
  'manufacturer',
  'authority',
] as const satisfies readonly OrganisationType[]

/** All types of organisation. */
export const organisationTypes: readonly OrganisationType[] = [...createdTypes, 'nmvo']

/** Whether what the address says is a type of organisation. */
export function isOrganisationType(word: string): word is OrganisationType {
  return organisationTypes.some((type) => type === word)
}
