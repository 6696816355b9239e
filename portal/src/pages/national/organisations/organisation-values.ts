import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { asLicence, licenceAsTyped, type LicenceValues } from '../licence/licence-values.ts'
import type { OrganisationChange } from '../national.queries.ts'

/** Who authorised the Super User, as it is typed; each is named by its way in the contract. */
export type RepresentativeValues = {
  readonly representativeName: string
  readonly representativeEmail: string
  /** A day: `2026-11-21`. */
  readonly representativeAuthorisedOn: string
}

/** What is typed of an organisation that is there already. */
export type OrganisationValues = RepresentativeValues & LicenceValues & { readonly name: string }

export const noRepresentative: RepresentativeValues = {
  representativeName: '',
  representativeEmail: '',
  representativeAuthorisedOn: '',
}

/** An organisation as a form shows it. */
export function asValues({ name, licence, representative }: NationalOrganisation): OrganisationValues {
  return {
    name,
    ...licenceAsTyped(licence),
    representativeName: representative?.name ?? '',
    representativeEmail: representative?.email ?? '',
    representativeAuthorisedOn: representative?.authorisedOn ?? '',
  }
}

/** The Authorised Representative as he is sent. */
export function asRepresentative(values: RepresentativeValues) {
  return {
    name: values.representativeName.trim(),
    email: values.representativeEmail.trim(),
    authorisedOn: values.representativeAuthorisedOn,
  }
}

/** Whether anything was typed of a representative. */
export function hasRepresentative(values: RepresentativeValues): boolean {
  return Object.values(asRepresentative(values)).some((text) => text !== '')
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function changesSince(before: OrganisationValues, now: OrganisationValues): OrganisationChange {
  const [old, next] = [asRepresentative(before), asRepresentative(now)]
  const isSame = next.name === old.name && next.email === old.email && next.authorisedOn === old.authorisedOn
  const [oldLicence, licence] = [asLicence(before), asLicence(now)]
  const isRenewed = licence.number !== oldLicence.number || licence.expiresOn !== oldLicence.expiresOn
  return {
    ...(now.name.trim() === before.name ? {} : { name: now.name.trim() }),
    ...(isRenewed ? { licence } : {}),
    ...(isSame ? {} : { representative: next }),
  }
}
