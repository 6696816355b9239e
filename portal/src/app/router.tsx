import { createRootRoute, createRoute, createRouter, type AnyRoute } from '@tanstack/react-router'
import { paths } from '../navigation/paths.ts'
import { FailedPage } from './failed-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { SignedInFrame } from './signed-in-frame.tsx'
import { SignedOutFrame } from './signed-out-frame.tsx'
import { accountPages } from './table/account-pages.ts'
import { applicationPages } from './table/application-pages.ts'
import { linkPages } from './table/link-pages.ts'
import { nationalPages } from './table/national-pages.ts'
import { organisationPages } from './table/organisation-pages.ts'
import { pagesOf, type PageAt } from './table/pages-of.ts'

const root = createRootRoute()

const signedOut = createRoute({ getParentRoute: () => root, id: 'signed-out', component: SignedOutFrame })

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInFrame })

const page = pagesOf()

const pagesForAnybody = [
  page(paths.signIn, () => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  ...linkPages,
]

const pagesForPeople = [
  page(paths.home, () => import('../pages/home/overview/home-page.tsx'), 'HomePage'),
  ...organisationPages,
  ...nationalPages,
  ...applicationPages,
  ...accountPages,
  // Whatever else: whoever is signed in keeps the navigation, and whoever is not may sign in first.
  { path: '$', component: MissingPage },
]

function routesIn(frame: AnyRoute, pages: readonly PageAt[]) {
  return pages.map(({ path, component }) => createRoute({ getParentRoute: () => frame, path, component }))
}

/** Every page by its address. */
export function createPortalRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signedOut.addChildren(routesIn(signedOut, pagesForAnybody)),
      signedIn.addChildren(routesIn(signedIn, pagesForPeople)),
    ]),
    defaultPreload: 'intent',
    defaultNotFoundComponent: MissingPage,
    defaultErrorComponent: FailedPage,
    scrollRestoration: true,
  })
}
