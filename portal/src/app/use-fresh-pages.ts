import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '@theriac/contract/v1/session.ts'
import { useEffect, useRef } from 'react'
import { permissionsChanged, sessionKey } from '../session/signed-in.ts'

/**
 * Keeps the page that is open true to what the person may do now: who goes to another page is asked about anew, and
 * where his rights have changed, everything that is shown is fetched anew. Until then nothing that was taken away
 * works: the server looks at each call.
 */
export function useFreshPages(session: Session, address: string): void {
  const client = useQueryClient()
  const { kind, permissions, locations, organisation } = session
  const rights = JSON.stringify({ kind, permissions, locations })
  const shown = useRef({ address, rights, organisationId: organisation.id })
  useEffect(() => {
    const before = shown.current
    shown.current = { address, rights, organisationId: organisation.id }
    if (before.address !== address) permissionsChanged()
    // Whoever opens another organisation begins with nothing.
    if (before.rights === rights || before.organisationId !== organisation.id) return
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  }, [address, rights, organisation.id, client])
}
