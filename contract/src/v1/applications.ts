import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import {
  ClientIdText,
  Day,
  Email,
  Exactly,
  Line,
  LocationId,
  Maybe,
  MaybeLine,
  Moment,
  Uuid,
} from './fields.ts'
import { locationDetails } from './locations.ts'

const shared = { area: 'Applications', errorBody: 'problem' } as const

const MaybeMoment = Type.Union([Moment, Type.Null()])
const MaybeUuid = Type.Union([Uuid, Type.Null()])

export const ApplicationKind = Type.Union([
  Type.Literal('it-system-change'),
  Type.Literal('new-location'),
  Type.Literal('closing-location'),
])

export type ApplicationKind = Static<typeof ApplicationKind>

export const ApplicationState = Type.Union([
  Type.Literal('applied'),
  Type.Literal('approved'),
  Type.Literal('refused'),
  Type.Literal('withdrawn'),
  Type.Literal('closed'),
])

/** Equipment that an application is about. */
const NamedEquipment = Type.Object({
  clientId: Type.String(),
  equipmentId: Type.String(),
  status: Type.Union([Type.Literal('active'), Type.Literal('locked'), Type.Literal('deleted')]),
  lockedAt: MaybeMoment,
  firstUsedAt: MaybeMoment,
  lastUsedAt: MaybeMoment,
  lastAddress: Maybe,
})

export type NamedEquipment = Static<typeof NamedEquipment>

/** Another IT system at a location: what is to come, and what it takes the place of. */
const SystemChange = Type.Object({
  systemName: Type.String(),
  supplierName: Type.String(),
  itSystemName: Type.Union(Maybe.anyOf, {
    description: 'Which IT system of the registry it is, where one was named',
  }),
  contactName: Maybe,
  contactEmail: Maybe,
  clientRole: Type.Object({ id: Uuid, name: Type.String(), isBuiltIn: Type.Boolean() }),
  equipment: Type.Union([NamedEquipment, Type.Null()], {
    description: 'The new one, once it is made; its Equipment Id and Client Role are those applied for',
  }),
  replaces: Type.Array(NamedEquipment),
})

/** What happened, and what is still to come: at is null there. */
const Step = Type.Object({
  name: Type.Union([
    Type.Literal('applied'),
    Type.Literal('approved'),
    Type.Literal('refused'),
    Type.Literal('withdrawn'),
    Type.Literal('equipment-made'),
    Type.Literal('credentials-collected'),
    Type.Literal('new-in-use'),
    Type.Literal('old-last-used'),
    Type.Literal('old-locked'),
    Type.Literal('closed'),
  ]),
  at: MaybeMoment,
  by: Type.Union([Type.String(), Type.Null()], { description: 'Who did it, where it was a person' }),
})

export const Application = Type.Object({
  id: Uuid,
  kind: ApplicationKind,
  state: ApplicationState,
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  location: Type.Union([Type.Object({ id: LocationId, name: Type.String() }), Type.Null()], {
    description: 'Null for a new location that is not approved yet',
  }),
  plannedOn: Day,
  remark: Maybe,
  appliedAt: Moment,
  appliedBy: Type.String(),
  decision: Type.Union([Type.Object({ by: Type.String(), at: Moment, reason: Maybe }), Type.Null()]),
  change: Type.Union([SystemChange, Type.Null()]),
  newLocation: Type.Union([
    Type.Object({
      name: Type.String(),
      address: Maybe,
      city: Maybe,
      postalCode: Type.String(),
      contactEmail: Maybe,
    }),
    Type.Null(),
  ]),
  steps: Type.Array(Step, { description: 'In the order in which they come' }),
})

export type Application = Static<typeof Application>

/** An application as a row of a list. */
export const ApplicationRow = Type.Object({
  id: Uuid,
  kind: ApplicationKind,
  state: ApplicationState,
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  locationId: Type.Union([LocationId, Type.Null()], {
    description: 'Null for a new location that is not approved yet',
  }),
  locationName: Type.String(),
  systemName: Maybe,
  plannedOn: Day,
  appliedAt: Moment,
  lastStep: Step,
})

export type ApplicationRow = Static<typeof ApplicationRow>

const application = { 200: { description: 'The application as it is now', body: Application } } as const
const applicationId = { params: Type.Object({ applicationId: Uuid }) } as const
const planned = { plannedOn: Day, remark: Type.Optional(MaybeLine(500)) }

export const listApplications = endpoint({
  ...shared,
  name: 'listApplications',
  method: 'GET',
  path: '/api/v1/applications',
  summary: 'The applications of the organisation, the newest first',
  access: 'applications:read',
  replies: {
    200: { description: 'All of them', body: Type.Object({ applications: Type.Array(ApplicationRow) }) },
  },
  problems: [],
})

export const readApplication = endpoint({
  ...shared,
  ...applicationId,
  name: 'readApplication',
  method: 'GET',
  path: '/api/v1/applications/{applicationId}',
  summary: 'One application, with what has become of it',
  access: 'applications:read',
  replies: application,
  problems: ['application.not_found'],
})

export const applyForSystemChange = endpoint({
  ...shared,
  name: 'applyForSystemChange',
  method: 'POST',
  path: '/api/v1/applications/it-system-changes',
  summary: 'Apply for a change of IT system at a location',
  access: 'applications:create',
  stepUp: true,
  body: Exactly({
    locationId: LocationId,
    systemName: Line(120, 'The plain name of the new system: the Equipment Id of the new equipment'),
    supplierId: Type.Optional(MaybeUuid),
    systemId: Type.Optional(MaybeUuid),
    supplierName: Type.Optional(MaybeLine(120)),
    contactName: Type.Optional(MaybeLine(100)),
    contactEmail: Type.Optional(Type.Union([Email, Type.Null()])),
    clientRoleId: Uuid,
    replaces: Type.Array(ClientIdText, {
      maxItems: 100,
      uniqueItems: true,
      description: 'The Client Ids of the old equipment',
    }),
    ...planned,
  }),
  replies: application,
  problems: [
    ...['location.not_found', 'client.not_found', 'role.not_found', 'supplier.not_found'],
    ...['it_system.not_found', 'supplier.locked', 'application.open_already', 'request.invalid'],
  ] as const,
})

export const applyForNewLocation = endpoint({
  ...shared,
  name: 'applyForNewLocation',
  method: 'POST',
  path: '/api/v1/applications/new-locations',
  summary: 'Apply for a new location, where the market wants that',
  access: 'applications:create',
  body: Exactly({ location: Exactly(locationDetails), ...planned }),
  replies: application,
  problems: ['application.not_needed', 'grant.beyond_own'],
})

export const applyForClosingLocation = endpoint({
  ...shared,
  name: 'applyForClosingLocation',
  method: 'POST',
  path: '/api/v1/applications/closing-locations',
  summary: 'Apply for closing a location, where the market wants that',
  access: 'applications:create',
  body: Exactly({ locationId: LocationId, ...planned }),
  replies: application,
  problems: ['location.not_found', 'application.not_needed', 'application.open_already'],
})

export const withdrawApplication = endpoint({
  ...shared,
  ...applicationId,
  name: 'withdrawApplication',
  method: 'POST',
  path: '/api/v1/applications/{applicationId}/withdraw',
  summary:
    'Withdraw an application that is not closed; equipment that was made for it is deleted if it has no live credential',
  access: 'applications:create',
  stepUp: true,
  replies: application,
  problems: ['application.not_found', 'application.over'],
})
