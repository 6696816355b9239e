import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Language } from './fields.ts'

/** Whom the users of a market ask. */
export const Support = Type.Object({
  marketCode: Type.String(),
  marketName: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  url: Type.Union([Type.String(), Type.Null()]),
  changeFormUrl: Type.Union([Type.String(), Type.Null()], {
    description: 'The form for a change of IT system',
  }),
})

export type Support = Static<typeof Support>

export const readPortalSettings = endpoint({
  name: 'readPortalSettings',
  method: 'GET',
  path: '/api/v1/portal-settings',
  area: 'Portal',
  summary: 'What the portal shows before anybody is signed in',
  access: 'anybody',
  errorBody: 'problem',
  replies: {
    200: {
      description: 'The settings',
      body: Type.Object({
        isDemo: Type.Boolean({ description: 'Whether this is the test environment, with a mailbox page' }),
        languages: Type.Array(Language),
        support: Type.Array(Support, { description: 'The contact of each market' }),
      }),
    },
  },
  problems: [],
})
