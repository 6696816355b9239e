import { accountTexts } from './account/account-texts.ts'
import { applicationsTexts } from './applications/applications-texts.ts'
import { firstTexts } from './first/first-texts.ts'
import { linksTexts } from './links/links-texts.ts'
import { nationalTexts } from './national/national-texts.ts'
import { organisationTexts } from './organisation/organisation-texts.ts'

/**
 * Everything that the portal says, in English, by catalogue: the shape that every other language fills. A page
 * fetches the catalogues that it needs (load-texts.ts), and nothing that is served imports them all.
 */
export const english = {
  first: firstTexts,
  links: linksTexts,
  organisation: organisationTexts,
  national: nationalTexts,
  applications: applicationsTexts,
  account: accountTexts,
}
