import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/**
 * The secret of a link in a mail, which stands behind the address (`/invitation#…`); undefined where there is none. It is
 * taken out of the address at once, so that it stays neither on the screen nor in the history, and kept nowhere else:
 * after a reload the link has to be opened again.
 */
export function useLinkToken(): string | undefined {
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const navigate = useNavigate()
  const [token, setToken] = useState(hash === '' ? undefined : hash)
  // A second link opened in the same tab changes nothing but what is behind the address.
  if (hash !== '' && hash !== token) setToken(hash)
  useEffect(() => {
    if (hash !== '') void navigate({ href: pathname, replace: true })
  }, [hash, pathname, navigate])
  return token
}
