import { useApplications } from '../../../session/lists.queries.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { openAbout, wayToClose, type WayToClose } from './way-to-close.ts'

/** Tells of a location how it is closed, and the application about that, where there is one. */
export function useWayToClose(): (locationId: number) => {
  readonly way: WayToClose
  readonly applicationId: string | undefined
} {
  const { rules } = useSession()
  // Who may not see applications is told by the server when he tries.
  const isNeeded = useCan()('applications:read') && rules.applicationForClosingLocation
  const { data } = useApplications(isNeeded)
  return (locationId) => {
    const open = openAbout(data?.applications, 'closing-location', locationId)
    return { way: wayToClose(isNeeded, open), applicationId: open?.id }
  }
}
