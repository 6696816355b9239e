import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Exactly, Line, Moment, Uuid } from './fields.ts'

const shared = {
  area: 'Incidents',
  errorBody: 'problem',
  reach: 'market',
  access: 'suppliers:lock',
} as const

const MaybeMoment = Type.Union([Moment, Type.Null()])

/** Everything of a supplier, or of one of its systems, locked by one act. */
export const IncidentLock = Type.Object({
  id: Uuid,
  supplier: Type.Object({ id: Uuid, name: Type.String() }),
  system: Type.Union([Type.Object({ id: Uuid, name: Type.String() }), Type.Null()], {
    description: 'Null: everything of the supplier',
  }),
  reason: Type.String(),
  lockedBy: Type.String(),
  lockedAt: Moment,
  unlockedBy: Type.Union([Type.String(), Type.Null()]),
  unlockedAt: MaybeMoment,
  clients: Type.Integer({
    description: 'How many it locked, or took over from the locks of its IT systems, which it ends',
  }),
  organisations: Type.Integer(),
  stayLocked: Type.Integer({
    description: 'How many of them the organisations had locked themselves: they stay so',
  }),
})

export type IncidentLock = Static<typeof IncidentLock>

/** What a lock would stop. */
export const IncidentPreview = Type.Object({
  clients: Type.Integer({
    description: 'How many it would lock, deleted ones that can be restored among them',
  }),
  usedLately: Type.Integer({ description: 'How many of them were used in the last 24 hours' }),
  lockedAlready: Type.Integer({
    description: 'Those that the national organisation has locked before: they stay',
  }),
  organisations: Type.Array(
    Type.Object({ id: Uuid, name: Type.String(), clients: Type.Integer(), lastUsedAt: MaybeMoment }),
    { description: 'Whose they are; at most 500' },
  ),
  totalOrganisations: Type.Integer(),
  digest: Type.String({ description: 'Names which clients were shown: goes with the lock' }),
})

export type IncidentPreview = Static<typeof IncidentPreview>

const supplierId = { params: Type.Object({ supplierId: Uuid }) } as const
const incidentLock = { 200: { description: 'The lock as it is now', body: IncidentLock } } as const

export const previewSupplierLock = endpoint({
  ...shared,
  ...supplierId,
  name: 'previewSupplierLock',
  method: 'GET',
  path: '/api/v1/national/suppliers/{supplierId}/lock',
  summary: 'What locking everything of a supplier, or of one of its IT systems, would stop',
  query: Type.Object({ systemId: Type.Optional(Uuid) }),
  replies: { 200: { description: 'What would stop', body: IncidentPreview } },
  problems: ['supplier.not_found', 'it_system.not_found'],
})

export const lockSupplier = endpoint({
  ...shared,
  ...supplierId,
  name: 'lockSupplier',
  method: 'POST',
  path: '/api/v1/national/suppliers/{supplierId}/lock',
  summary: 'Lock everything of a supplier, or of one of its IT systems, as it was shown',
  stepUp: true,
  body: Exactly({
    systemId: Type.Union([Uuid, Type.Null()]),
    reason: Line(300),
    digest: Type.String({ maxLength: 100, description: 'Of the preview' }),
    isChangeKnown: Type.Boolean({
      description: 'Whether what is there at that moment is locked, also where it is not what was shown',
    }),
  }),
  replies: incidentLock,
  problems: ['supplier.not_found', 'it_system.not_found', 'incident.open_already', 'incident.changed'],
})

export const listIncidentLocks = endpoint({
  ...shared,
  name: 'listIncidentLocks',
  method: 'GET',
  path: '/api/v1/national/incident-locks',
  summary: 'What was locked in incidents, the last one first',
  replies: {
    200: { description: 'At most 100', body: Type.Object({ locks: Type.Array(IncidentLock) }) },
  },
  problems: [],
})

export const unlockIncident = endpoint({
  ...shared,
  name: 'unlockIncident',
  method: 'POST',
  path: '/api/v1/national/incident-locks/{incidentLockId}/unlock',
  summary: 'Unlock what was locked by that act, and nothing else',
  stepUp: true,
  params: Type.Object({ incidentLockId: Uuid }),
  replies: incidentLock,
  problems: ['incident.not_found'],
})
