import { Type } from 'typebox'
import { OrganisationType } from '../organisation-type.ts'
import { Day, Email, Exactly, Line, Moment, PersonName, Uuid } from './fields.ts'

/** Whether an organisation, or somebody in it, can do anything. */
export const Status = Type.Union([Type.Literal('active'), Type.Literal('suspended')])

/** An organisation of the market, as a row of a list. */
export const OrganisationRow = Type.Object({
  id: Uuid,
  name: Type.String(),
  type: OrganisationType,
  status: Status,
  locations: Type.Integer(),
  clients: Type.Integer(),
  superUsers: Type.Integer({ description: 'Those that are active' }),
})

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

/** The same two, as somebody types them. */
export const NewRepresentative = Exactly({ name: PersonName, email: Email, authorisedOn: Day })

export const NewLicence = Exactly({ number: Line(60), expiresOn: Type.Union([Day, Type.Null()]) })

/** What was agreed on beforehand, and whoever accepts the invitation has to know. */
export const KnownFact = Exactly({ question: Line(200), answer: Line(200) })
