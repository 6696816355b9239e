import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Application, ApplicationRow } from './applications.ts'
import { Exactly, MaybeLine, Reason, Uuid } from './fields.ts'

const shared = { area: 'National applications', errorBody: 'problem', reach: 'market' } as const

const application = { 200: { description: 'The application as it is now', body: Application } } as const
const applicationId = { params: Type.Object({ applicationId: Uuid }) } as const
const known = ['application.not_found'] as const

export const listNationalApplications = endpoint({
  ...shared,
  name: 'listNationalApplications',
  method: 'GET',
  path: '/api/v1/national/applications',
  summary: 'The open applications of the market, oldest first, or those that are over, the last one first',
  access: 'national-applications:read',
  query: Type.Object({
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('over')])),
  }),
  replies: {
    200: {
      description: 'At most 500',
      body: Type.Object({ applications: Type.Array(ApplicationRow), total: Type.Integer() }),
    },
  },
  problems: [],
})

export const readNationalApplication = endpoint({
  ...shared,
  ...applicationId,
  name: 'readNationalApplication',
  method: 'GET',
  path: '/api/v1/national/applications/{applicationId}',
  summary: 'One application, with what has become of it',
  access: 'national-applications:read',
  replies: application,
  problems: known,
})

export const approveApplication = endpoint({
  ...shared,
  ...applicationId,
  name: 'approveApplication',
  method: 'POST',
  path: '/api/v1/national/applications/{applicationId}/approve',
  summary: 'Approve an application: the new equipment, or the new location, is made',
  access: 'national-applications:decide',
  stepUp: true,
  body: Exactly({ reason: Type.Optional(MaybeLine(300)) }),
  replies: application,
  problems: [...known, 'application.decided', 'application.over', 'location.closed', 'supplier.locked'],
})

export const refuseApplication = endpoint({
  ...shared,
  ...applicationId,
  name: 'refuseApplication',
  method: 'POST',
  path: '/api/v1/national/applications/{applicationId}/refuse',
  summary: 'Refuse an application, with the reason; equipment that was made before is locked',
  access: 'national-applications:decide',
  stepUp: true,
  body: Reason,
  replies: application,
  problems: [...known, 'application.decided', 'application.over'],
})

export const finishSystemChange = endpoint({
  ...shared,
  ...applicationId,
  name: 'finishSystemChange',
  method: 'POST',
  path: '/api/v1/national/applications/{applicationId}/finish',
  summary: 'Lock what the new IT system takes the place of, and close the application',
  access: 'national-applications:decide',
  stepUp: true,
  body: Exactly({
    isUseKnown: Type.Boolean({
      description: 'Whether it is known that some of it was used in the last 24 hours',
    }),
  }),
  replies: application,
  problems: [...known, 'application.not_approved', 'application.over', 'application.old_in_use'],
})
