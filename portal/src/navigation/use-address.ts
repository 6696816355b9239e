import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'

/** A part of the address, by its name in the router: `usePathPart('locationId')`. */
export function usePathPart(name: string): string {
  const parts: Readonly<Record<string, unknown>> = useParams({ strict: false })
  const part = parts[name]
  if (typeof part !== 'string') throw new Error(`The address has no part named ${name}.`)
  return part
}

/** The path of the page that is shown, without its query. */
export function useAddress(): string {
  return useRouterState({ select: ({ location }) => location.pathname })
}

type Going = {
  /** What the page there finds with `usePageState`: nothing secret. */
  readonly state?: unknown
  /** Whether Back passes by the page that is left. */
  readonly replace?: boolean
}

/** Goes to another page: an address of the portal, with or without its query. */
export function useGo(): (to: string, going?: Going) => void {
  const navigate = useNavigate()
  return useCallback(
    (to, { state, replace = false } = {}) => {
      void navigate({ href: to, replace, ...(state === undefined ? {} : { state: { pageState: state } }) })
    },
    [navigate],
  )
}

/** A filter that lives in the address, so that a view can be sent to a colleague: its value, and how to set it. */
export function useFilter(name: string): [string, (value: string) => void] {
  const query = useRouterState({ select: ({ location }) => location.searchStr })
  const navigate = useNavigate()
  const set = useCallback(
    (value: string) => {
      const next = new URLSearchParams(window.location.search)
      if (value === '') next.delete(name)
      else next.set(name, value)
      const text = next.toString()
      const href = window.location.pathname + (text === '' ? '' : `?${text}`)
      void navigate({ href, replace: true, resetScroll: false })
    },
    [name, navigate],
  )
  return [new URLSearchParams(query).get(name) ?? '', set]
}
