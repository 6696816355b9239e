import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Email, Exactly, Line, LocationId, LocationIdText, Maybe, MaybeLine } from './fields.ts'

const shared = { area: 'Locations', errorBody: 'problem' } as const

/** A site of the organisation. */
export const Location = Type.Object({
  id: LocationId,
  name: Type.String(),
  address: Maybe,
  city: Maybe,
  postalCode: Type.String(),
  contactEmail: Maybe,
  clients: Type.Integer({ description: 'How many pieces of client equipment it has' }),
})

export type Location = Static<typeof Location>

/** What is known of a location, as somebody types it. */
export const locationDetails = {
  name: Line(120, 'Location Name'),
  address: MaybeLine(200),
  city: MaybeLine(120),
  postalCode: Line(20, 'Postal Code'),
  contactEmail: Type.Union([Email, Type.Null()]),
}

const locationId = { params: Type.Object({ locationId: LocationIdText }) } as const
const location = { 200: { description: 'The location as it is now', body: Location } } as const

export const listLocations = endpoint({
  ...shared,
  name: 'listLocations',
  method: 'GET',
  path: '/api/v1/locations',
  summary: 'The open locations of the organisation, as far as the person may see them',
  access: 'locations:read',
  replies: { 200: { description: 'All of them', body: Type.Object({ locations: Type.Array(Location) }) } },
  problems: [],
})

export const addLocation = endpoint({
  ...shared,
  name: 'addLocation',
  method: 'POST',
  path: '/api/v1/locations',
  summary: 'Add a location; its Location Id is given by Theriac',
  access: 'locations:create',
  body: Exactly(locationDetails),
  replies: location,
  problems: ['grant.beyond_own', 'application.needed'],
})

export const readLocation = endpoint({
  ...shared,
  ...locationId,
  name: 'readLocation',
  method: 'GET',
  path: '/api/v1/locations/{locationId}',
  summary: 'One location',
  access: 'locations:read',
  replies: location,
  problems: ['location.not_found'],
})

export const changeLocation = endpoint({
  ...shared,
  ...locationId,
  name: 'changeLocation',
  method: 'PATCH',
  path: '/api/v1/locations/{locationId}',
  summary: 'A location’s details',
  access: 'locations:update',
  body: Type.Partial(Exactly(locationDetails), { additionalProperties: false }),
  replies: location,
  problems: ['location.not_found'],
})

export const closeLocation = endpoint({
  ...shared,
  ...locationId,
  name: 'closeLocation',
  method: 'DELETE',
  path: '/api/v1/locations/{locationId}',
  summary: 'Close a location: its client equipment stops at once',
  access: 'locations:delete',
  stepUp: true,
  replies: { 200: { description: 'Closed' } },
  problems: ['location.not_found', 'application.needed'],
})
