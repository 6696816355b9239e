import { useRouterState } from '@tanstack/react-router'

declare module '@tanstack/history' {
  interface HistoryState {
    readonly pageState?: unknown
  }
}

/**
 * What `go(to, { state })` left with the page in the browser's history: it outlives a reload, and Back brings it back.
 * It may be anything, for another version of the portal may have left it.
 */
export function usePageState(): unknown {
  return useRouterState({ select: ({ location }) => location.state.pageState })
}
