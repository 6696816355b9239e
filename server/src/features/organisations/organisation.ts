import { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { Compile } from 'typebox/compile'

const validator = Compile(OrganisationType)

/** Whether a word is a type of organisation. */
export function isOrganisationType(word: string): word is OrganisationType {
  return validator.Check(word)
}
