import { Outlet, useRouterState } from '@tanstack/react-router'
import type { Session } from '@theriac/contract/v1/session.ts'
import { useEffect } from 'react'
import { beforeTotp } from '../navigation/entries.ts'
import { LeadTo } from '../navigation/lead-to.tsx'
import { paths, signInAndReturn } from '../navigation/paths.ts'
import { Shell } from '../navigation/shell.tsx'
import { useAddress, useGo } from '../navigation/use-address.ts'
import { useSettings } from '../session/settings.queries.ts'
import {
  SessionProvider,
  useCan,
  useChangeSession,
  useSessionQuery,
  useSignOut,
} from '../session/session.queries.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { ErrorState } from '../ui/page/error-state.tsx'
import { forgetAnnouncements } from '../ui/page/announcements.tsx'
import { LoadingState } from '../ui/page/loading-state.tsx'
import { Notice } from '../ui/page/notice.tsx'
import classes from './frames.module.css'
import { NotAllowedPage } from './missing-page.tsx'
import { SignedOutFrame } from './signed-out-frame.tsx'
import { useAccountPreferences } from './use-account-preferences.ts'
import { useFreshPages } from './use-fresh-pages.ts'
import { useIsLessAllowed } from './use-is-less-allowed.ts'
import { useMayOpen } from './use-may-open.ts'

const openToEverybody: ReadonlySet<string> = new Set([paths.help])

/** Around the pages of a person who is signed in; who is not is led to the sign-in page, and back. */
export function SignedInFrame() {
  const { data: session, error, refetch } = useSessionQuery()
  const here = useRouterState({ select: ({ location }) => location.href })
  const address = useAddress()
  const isSignedOut = session === null
  useEffect(() => {
    // Whoever comes next is not to read what was done before.
    if (isSignedOut) forgetAnnouncements()
  }, [isSignedOut])
  if (session === undefined) {
    return (
      <main className={classes.alone}>
        {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </main>
    )
  }
  if (session === null) {
    return openToEverybody.has(address) ? (
      <SignedOutFrame isWide />
    ) : (
      <LeadTo address={signInAndReturn(here)} />
    )
  }
  if (session.mustSetUpTotp && !beforeTotp.has(address)) return <LeadTo address={paths.account} />
  return (
    <SessionProvider value={session}>
      <PeoplesShell session={session} />
    </SessionProvider>
  )
}

function PeoplesShell({ session }: { readonly session: Session }) {
  const { person, organisation, kind, memberships, location, locations } = session
  const { shell } = useTexts()
  const can = useCan()
  const go = useGo()
  const { isDemo } = useSettings()
  const change = useChangeSession()
  const signOut = useSignOut()
  const address = useAddress()
  const isLessAllowed = useIsLessAllowed(session, address)
  const isOpen = useMayOpen(address, can)
  useFreshPages(session, address)
  useAccountPreferences(person)
  const openOrganisation = (organisationId: string) =>
    change.mutate({ organisationId }, { onSuccess: () => go(paths.home) })
  return (
    <Shell
      can={can}
      only={session.mustSetUpTotp ? beforeTotp : undefined}
      isDemo={isDemo}
      personName={person.name}
      kindName={shell.kinds[kind]}
      organisation={organisation}
      organisations={memberships.map((one) => ({ id: one.organisationId, name: one.organisationName }))}
      onOpenOrganisation={openOrganisation}
      location={location === null ? undefined : asPlace(location)}
      locations={session.mustSetUpTotp ? [] : locations.map(asPlace)}
      onChooseLocation={(id) => change.mutate({ locationId: Number(id) })}
      onLogout={() => signOut.mutate(undefined, { onSuccess: () => go(paths.signIn) })}
    >
      {change.isError || signOut.isError ? <ErrorState error={change.error ?? signOut.error} /> : null}
      {isLessAllowed ? (
        <Notice meaning="careful" title={shell.lessAllowed.title} isAnnounced>
          {shell.lessAllowed.advice}
        </Notice>
      ) : null}
      {/* Everything that a page keeps belongs to the organisation that is open. */}
      {isOpen ? <Outlet key={organisation.id} /> : <NotAllowedPage />}
    </Shell>
  )
}

function asPlace({ id, name }: { readonly id: number; readonly name: string }) {
  return { id: String(id), name }
}
