import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
  type RouteComponent,
} from '@tanstack/react-router'
import { FailedPage } from './failed-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { SignedInFrame } from './signed-in-frame.tsx'
import { SignedOutFrame } from './signed-out-frame.tsx'

const root = createRootRoute()

const signedOut = createRoute({ getParentRoute: () => root, id: 'signed-out', component: SignedOutFrame })

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInFrame })

/** A page at a path, fetched when somebody goes there. */
function page(frame: AnyRoute, path: string, component: RouteComponent): AnyRoute {
  return createRoute({ getParentRoute: () => frame, path, component })
}

const pagesForAnybody = [
  page(
    signedOut,
    '/sign-in',
    lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  ),
  page(
    signedOut,
    '/password-reset',
    lazyRouteComponent(
      () => import('../pages/sign-in/password-reset/password-reset-page.tsx'),
      'PasswordResetPage',
    ),
  ),
  page(
    signedOut,
    '/invitation',
    lazyRouteComponent(() => import('../pages/sign-in/invitation/invitation-page.tsx'), 'InvitationPage'),
  ),
  page(
    signedOut,
    '/email-change',
    lazyRouteComponent(
      () => import('../pages/sign-in/email-change/email-change-page.tsx'),
      'EmailChangePage',
    ),
  ),
]

const pagesForPeople = [
  page(
    signedIn,
    '/',
    lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
  ),
  // Whatever else: whoever is signed in keeps the navigation, and whoever is not may sign in first.
  page(signedIn, '$', MissingPage),
]

/** Every page by its address. */
export function createPortalRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signedOut.addChildren(pagesForAnybody),
      signedIn.addChildren(pagesForPeople),
    ]),
    defaultPreload: 'intent',
    defaultNotFoundComponent: MissingPage,
    defaultErrorComponent: FailedPage,
    scrollRestoration: true,
  })
}
