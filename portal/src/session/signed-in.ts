import { QueryClient } from '@tanstack/react-query'
import type { Session } from '@theriac/contract/v1/session.ts'
import { Problem } from './failure/problem.ts'

/** Under this key the session is kept. */
export const sessionKey = ['session'] as const

const transient = new Set([0, 429, 502, 503, 504])

/** What was fetched, for all pages. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Also where the browser believes that it is offline: who waits is told, and nothing is sent behind his back later.
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && error instanceof Problem && transient.has(error.status),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

let isIn = false

/** Whether somebody has been signed in here since the page was loaded, and has not signed out. */
export function isSignedIn(): boolean {
  return isIn
}

/** The organisation that the pages show, where somebody is signed in. */
export function organisationShown(): string | undefined {
  return queryClient.getQueryData<Session | null>(sessionKey)?.organisation.id
}

/** Keeps the session of the person who has signed in. */
export function keepSession(session: Session): void {
  isIn = true
  queryClient.setQueryData(sessionKey, session)
}

/** Remembers what the server answered to the question who is signed in. */
export function noteSession(session: Session | null): void {
  isIn = session !== null
}

/** Forgets the person and everything that was fetched for him. */
export function forgetSession(): void {
  isIn = false
  // The session itself is not taken out: whoever shows the pages would go on looking at what is there no more.
  queryClient.setQueryData(sessionKey, null)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  queryClient.getMutationCache().clear()
}

/** Asks again what the person may do, so that the menus are true at once. */
export function permissionsChanged(): void {
  void queryClient.invalidateQueries({ queryKey: sessionKey })
}

/** Asks anew who is signed in, where what was done may have ended the session: without it nobody has to sign in for that. */
export function askSessionAnew(): void {
  isIn = false
  permissionsChanged()
}
