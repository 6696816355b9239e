import { Type, type Static } from 'typebox'
import { Email, Exactly, Maybe, Moment, Uuid } from './fields.ts'

const MaybeMoment = Type.Union([Moment, Type.Null()])

/** Credentials on their way to whoever connects the system. */
export const HandOver = Type.Object({
  id: Uuid,
  state: Type.Union(
    [
      Type.Literal('open'),
      Type.Literal('expired'),
      Type.Literal('spent'),
      Type.Literal('withdrawn'),
      Type.Literal('collected'),
      Type.Literal('opened-again'),
    ],
    {
      description:
        'spent: five wrong codes before anybody collected; opened-again: somebody came a second time with the right code',
    },
  ),
  createdAt: Moment,
  createdBy: Type.String(),
  expiresAt: Moment,
  sentTo: Type.Union([Type.String(), Type.Null()], { description: 'Whom the link was mailed to' }),
  wrongCodes: Type.Integer(),
  collected: Type.Union([
    Type.Object({
      at: Moment,
      address: Maybe,
      userAgent: Maybe,
      as: Type.Union([Type.Literal('secret'), Type.Literal('key')]),
    }),
    Type.Null(),
  ]),
  openedAgainAt: MaybeMoment,
})

export type HandOver = Static<typeof HandOver>

/** How a hand-over is to be. */
export const NewHandOver = Exactly({
  email: Type.Union([Email, Type.Null()], {
    description: 'Whom Theriac mails the link; null: the link is in the answer, to be passed on',
  }),
  validDays: Type.Integer({ minimum: 1, maximum: 30 }),
  overlapSeconds: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 2_592_000,
      description: 'How long the old credentials count after the collection: a day where it is left out',
    }),
  ),
})

/** A hand-over that was just made: its code is in this answer and nowhere else. */
export const IssuedHandOver = Type.Object({
  id: Uuid,
  link: Type.Union([Type.String(), Type.Null()], { description: 'Null where it was mailed' }),
  code: Type.String({ description: 'To be passed on another way than the link' }),
  sentTo: Maybe,
  expiresAt: Moment,
})

export type IssuedHandOver = Static<typeof IssuedHandOver>
