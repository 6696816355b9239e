import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Permission } from '@theriac/contract/permissions.ts'
import { changeSession, endSession, readSession, type Session } from '@theriac/contract/v1/session.ts'
import { createContext, use } from 'react'
import { forgetAnnouncements } from '../ui/page/announcements.tsx'
import { callApi } from './call-api.ts'
import { giveUpAll } from './interruption/interruption.ts'
import { isProblem } from './failure/problem.ts'
import { forgetSession, keepSession, noteSession, sessionKey } from './signed-in.ts'

const pollMilliseconds = 10_000

/** Who is signed in: null where nobody is. Asked again every 10 seconds, with every page that is opened, and whenever the window is looked at. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await callApi(readSession, {}, signal)
      noteSession(session)
      return session
    } catch (error) {
      if (!isProblem(error, 'session.missing')) throw error
      noteSession(null)
      return null
    }
  },
  staleTime: pollMilliseconds,
  refetchInterval: ({ state }) => (state.data === null ? false : pollMilliseconds),
  refetchOnWindowFocus: 'always',
})

/** Who is signed in, as a query: for the frame around the pages. */
export function useSessionQuery() {
  return useQuery(sessionQuery)
}

const SessionContext = createContext<Session | undefined>(undefined)

/** Gives the pages inside the session of the person for whom they are shown. */
export const SessionProvider = SessionContext

/** The session of the person for whom the page is shown. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === undefined) throw new Error('There is no session outside of the frame of the pages.')
  return session
}

/** Asks whether the person may do something now; the server decides, this only shows and hides. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useSession()
  return (permission) => permissions.includes(permission)
}

/** Opens another organisation, or works in another location; everything that was shown is fetched anew. */
export function useChangeSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { organisationId?: string; locationId?: number | null }) =>
      callApi(changeSession, { body: change }),
    // What is under way was asked for the organisation that the page shows still.
    onMutate: () => client.cancelQueries(),
    onSuccess: async (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
      keepSession(session)
      await client.invalidateQueries()
    },
  })
}

/** Signs out. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => callApi(endSession),
    onSuccess: () => {
      giveUpAll()
      forgetSession()
      forgetAnnouncements()
    },
  })
}
