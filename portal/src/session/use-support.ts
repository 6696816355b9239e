import type { Support } from '@theriac/contract/v1/portal-settings.ts'
import { useSessionQuery } from './session.queries.ts'
import { useSettings } from './settings.queries.ts'

/** Whom to ask: the contact of the market of the person who is signed in, or those of all markets. */
export function useSupport(): readonly Support[] {
  const { data: session } = useSessionQuery()
  const { support } = useSettings()
  return session === undefined || session === null ? support : [session.support]
}
