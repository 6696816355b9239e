import { paths } from '../../navigation/paths.ts'
import { pagesOf } from './pages-of.ts'

const page = pagesOf('applications')

/** What goes between organisations and their national organisation, at both ends. */
export const applicationPages = [
  page(
    paths.applications,
    () => import('../../pages/applications/list/applications-page.tsx'),
    'ApplicationsPage',
  ),
  page(
    paths.newSystemChange,
    () => import('../../pages/applications/apply/system-change-page.tsx'),
    'SystemChangePage',
  ),
  page(
    paths.closingApplication,
    () => import('../../pages/applications/apply/closing-page.tsx'),
    'ClosingPage',
  ),
  page(
    paths.application('$applicationId'),
    () => import('../../pages/applications/application/application-page.tsx'),
    'ApplicationPage',
  ),
  page(
    paths.nationalApplications,
    () => import('../../pages/applications/national/national-applications-page.tsx'),
    'NationalApplicationsPage',
  ),
  page(
    paths.nationalApplication('$applicationId'),
    () => import('../../pages/applications/national/national-application-page.tsx'),
    'NationalApplicationPage',
  ),
]
