import { Type, type Static } from 'typebox'

/** What differs from country to country. */
export const MarketSettings = Type.Object(
  {
    supportEmail: Type.Optional(Type.String({ description: 'Whom the users of this market ask' })),
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
  doubleDispenseLimit: 2,
  typingTolerance: 2,
  reactivationDays: 10,
  requestsPerMinute: 3000,
}
