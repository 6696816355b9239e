import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Exactly, Maybe } from './fields.ts'
import { locationDetails } from './locations.ts'

const shared = { area: 'Onboarding', access: 'locations:create', errorBody: 'problem' } as const

export const readOnboarding = endpoint({
  ...shared,
  name: 'readOnboarding',
  method: 'GET',
  path: '/api/v1/onboarding',
  summary: 'The locations that the organisation has still to confirm',
  replies: {
    200: {
      description: 'What is to be confirmed',
      body: Type.Object({
        isOpen: Type.Boolean({
          description: 'Whether there is something to confirm; never for who is limited to locations',
        }),
        locations: Type.Array(
          Type.Object({
            name: Type.String(),
            address: Maybe,
            city: Maybe,
            postalCode: Type.String(),
            contactEmail: Maybe,
          }),
          { description: 'As the national organisation knows them' },
        ),
      }),
    },
  },
  problems: [],
})

export const confirmLocations = endpoint({
  ...shared,
  name: 'confirmLocations',
  method: 'POST',
  path: '/api/v1/onboarding/locations',
  summary: 'Confirm the locations, corrected where they are wrong: these are added, and no others',
  body: Exactly({ locations: Type.Array(Exactly(locationDetails), { maxItems: 50 }) }),
  replies: { 200: { description: 'Confirmed', body: Type.Object({ added: Type.Integer() }) } },
  problems: ['onboarding.not_open', 'grant.beyond_own'],
})
