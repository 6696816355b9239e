import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import type { listApplications } from '@theriac/contract/v1/applications.ts'

type Row = AnswerOf<typeof listApplications>['applications'][number]

/** An application about a location, as far as it counts here. */
export type AboutLocation = Pick<Row, 'id' | 'kind' | 'state' | 'locationId'>

/** How a location is closed: it is deleted, or that is applied for first, or the application waits for its decision. */
export type WayToClose = 'delete' | 'apply' | 'wait'

/** The application of a kind about a location that is not over; there is one at most. */
export function openAbout<One extends AboutLocation>(
  applications: readonly One[] | undefined,
  kind: Row['kind'],
  locationId: number,
): One | undefined {
  return applications?.find(
    (one) =>
      one.kind === kind &&
      one.locationId === locationId &&
      (one.state === 'applied' || one.state === 'approved'),
  )
}

/** What leads to the end of a location, where the market wants an application for it, or none. */
export function wayToClose(isApplicationNeeded: boolean, open: AboutLocation | undefined): WayToClose {
  if (!isApplicationNeeded || open?.state === 'approved') return 'delete'
  return open === undefined ? 'apply' : 'wait'
}
