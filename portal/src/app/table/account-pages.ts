import { paths } from '../../navigation/paths.ts'
import { pagesOf } from './pages-of.ts'

const page = pagesOf('account')

/** What everybody has who is signed in. */
export const accountPages = [
  page(paths.account, () => import('../../pages/account/overview/account-page.tsx'), 'AccountPage'),
  page(paths.help, () => import('../../pages/help/help-page.tsx'), 'HelpPage'),
]
