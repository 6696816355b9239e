import { paths } from '../../navigation/paths.ts'
import { pagesOf } from './pages-of.ts'

const page = pagesOf('links')

/** Where the links of mails lead: open to everybody. */
export const linkPages = [
  page(
    paths.passwordReset,
    () => import('../../pages/sign-in/password-reset/password-reset-page.tsx'),
    'PasswordResetPage',
  ),
  page(
    paths.invitation,
    () => import('../../pages/sign-in/invitation/invitation-page.tsx'),
    'InvitationPage',
  ),
  page(paths.handOver, () => import('../../pages/sign-in/hand-over/hand-over-page.tsx'), 'HandOverPage'),
  page(
    paths.emailChange,
    () => import('../../pages/sign-in/email-change/email-change-page.tsx'),
    'EmailChangePage',
  ),
]
