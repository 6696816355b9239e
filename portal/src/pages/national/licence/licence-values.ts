import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'

/** A licence as it is typed; each field is named by its way in the contract. */
export type LicenceValues = {
  readonly licenceNumber: string
  /** A day: `2027-06-30`; empty where it does not expire. */
  readonly licenceExpiresOn: string
}

export const noLicence: LicenceValues = { licenceNumber: '', licenceExpiresOn: '' }

/** A licence as a form shows it. */
export function licenceAsTyped(licence: NationalOrganisation['licence']): LicenceValues {
  return { licenceNumber: licence?.number ?? '', licenceExpiresOn: licence?.expiresOn ?? '' }
}

/** A licence as it is sent. */
export function asLicence({ licenceNumber, licenceExpiresOn }: LicenceValues) {
  return { number: licenceNumber.trim(), expiresOn: licenceExpiresOn === '' ? null : licenceExpiresOn }
}

/** Whether anything was typed of a licence. */
export function hasLicence({ licenceNumber, licenceExpiresOn }: LicenceValues): boolean {
  return licenceNumber.trim() !== '' || licenceExpiresOn !== ''
}
