import { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { Compile } from 'typebox/compile'
import { raise } from '../../access/raise.ts'

const validator = Compile(OrganisationType)

/** Whether a word is a type of organisation. */
export function isOrganisationType(word: string): word is OrganisationType {
  return validator.Check(word)
}

// Where the day begins first (UTC+14): what is today there may be tomorrow for us.
const firstDayHours = 14

/**
 * An authorisation was given on a day that has begun, somewhere on Earth.
 * @param day as YYYY-MM-DD
 * @throws request.invalid
 */
export function checkAuthorisedOn(day: string, now: Date): void {
  const latest = new Date(now.getTime() + firstDayHours * 3_600_000).toISOString().slice(0, 10)
  if (day <= latest) return
  const message = 'lies in the future: write the day on which the authorisation was given'
  raise('request.invalid', { errors: [{ field: 'representative.authorisedOn', message }] })
}
