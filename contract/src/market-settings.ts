import { Type, type Static } from 'typebox'

/** What differs from country to country. */
export const MarketSettings = Type.Object(
  {
    supportEmail: Type.Optional(
      Type.String({ maxLength: 254, description: 'Whom the users of this market ask' }),
    ),
    supportUrl: Type.Optional(
      Type.String({ pattern: '^https://', maxLength: 500, description: 'Where they find help' }),
    ),
    changeFormUrl: Type.Optional(
      Type.String({
        pattern: '^https://',
        maxLength: 500,
        description: 'The form for a change of IT system',
      }),
    ),
    passwordAgeDays: Type.Integer({ minimum: 1, maximum: 3650, description: 'Until a password expires' }),
    passwordMinimumLength: Type.Integer({ minimum: 8, maximum: 64, description: 'Characters' }),
    passwordHistory: Type.Integer({
      minimum: 0,
      maximum: 50,
      description: 'How many earlier passwords are not taken again',
    }),
    sessionIdleMinutes: Type.Integer({
      minimum: 1,
      maximum: 720,
      description: 'Until an unused session ends',
    }),
    sessionHours: Type.Integer({ minimum: 1, maximum: 24, description: 'Until any session ends' }),
    isTotpDemandedOfNmvo: Type.Boolean({
      description: 'Whether NMVO administrators must use an authenticator app',
    }),
    doubleDispenseLimit: Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'How often the location that supplied a pack may supply it again before it is an alert',
    }),
    typingTolerance: Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'Wrong manual entries for one product at one location in a day before they are alerts',
    }),
    reactivationDays: Type.Integer({
      minimum: 0,
      maximum: 10,
      description: 'Art. 13(1)(b): at most 10 days',
    }),
    approvalBeforeCredentials: Type.Boolean({
      description: 'Whether a change of IT system is approved before the new equipment is made',
    }),
    applicationForNewLocation: Type.Boolean({ description: 'Whether a new location must be applied for' }),
    applicationForClosingLocation: Type.Boolean({
      description: 'Whether closing a location must be applied for',
    }),
    requestsPerMinute: Type.Integer({
      minimum: 1,
      description: 'Requests that one client may make on each node',
    }),
  },
  { additionalProperties: false },
)

export type MarketSettings = Static<typeof MarketSettings>

/** The settings of a market that sets nothing itself. */
export const defaultMarketSettings: MarketSettings = {
  passwordAgeDays: 365,
  passwordMinimumLength: 12,
  passwordHistory: 20,
  sessionIdleMinutes: 30,
  sessionHours: 12,
  isTotpDemandedOfNmvo: true,
  doubleDispenseLimit: 2,
  typingTolerance: 2,
  reactivationDays: 10,
  approvalBeforeCredentials: true,
  applicationForNewLocation: false,
  applicationForClosingLocation: false,
  requestsPerMinute: 3000,
}
