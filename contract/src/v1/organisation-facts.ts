import { Type } from 'typebox'
import { Day, Moment } from './fields.ts'

/** Who authorised the Super User of an organisation, and when. */
export const Representative = Type.Object({ name: Type.String(), email: Type.String(), authorisedOn: Day })

/** By what an organisation may trade in medicines. */
export const Licence = Type.Object({ number: Type.String(), expiresOn: Type.Union([Day, Type.Null()]) })

/** How far an organisation that was invited has come in. */
export const OnboardingState = Type.Object({
  questions: Type.Array(Type.String(), { description: 'The known facts; their answers are not kept' }),
  wrongAnswers: Type.Integer({ description: 'Five end its invitations: send a new one' }),
  answeredAt: Type.Union([Moment, Type.Null()]),
  locationsConfirmedAt: Type.Union([Moment, Type.Null()]),
  proposedLocations: Type.Array(Type.String(), { description: 'Their names, until they are confirmed' }),
})
