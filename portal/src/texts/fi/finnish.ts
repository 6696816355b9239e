import type { english } from '../en/english.ts'
import { accountTexts } from './account/account-texts.ts'
import { applicationsTexts } from './applications/applications-texts.ts'
import { firstTexts } from './first/first-texts.ts'
import { linksTexts } from './links/links-texts.ts'
import { nationalTexts } from './national/national-texts.ts'
import { organisationTexts } from './organisation/organisation-texts.ts'

/** Everything that the portal says, in Finnish, by catalogue. */
export const finnish: typeof english = {
  first: firstTexts,
  links: linksTexts,
  organisation: organisationTexts,
  national: nationalTexts,
  applications: applicationsTexts,
  account: accountTexts,
}
