import { type Static, Type } from 'typebox'
import { linePattern, organisationNamePattern, personNamePattern, unseen } from '../typed-line.ts'

/** A line of text that somebody typed. */
export const Line = (maxLength: number, description?: string) =>
  Type.String({
    ...{ minLength: 1, maxLength, pattern: linePattern },
    ...(description === undefined ? {} : { description }),
  })

/** A person's name: it stands in mails to others, so it is no address of the web or of mail. */
export const PersonName = Type.String({ minLength: 1, maxLength: 100, pattern: personNamePattern })

/** An organisation's name: it stands in mails to people who do not know it yet. */
export const OrganisationName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: organisationNamePattern,
})

/** A field that may be left empty: null is empty. */
export const MaybeLine = (maxLength: number) => Type.Union([Line(maxLength), Type.Null()])

/** Text that may be missing: null. */
export const Maybe = Type.Union([Type.String(), Type.Null()])

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/** An e-mail address, in any case; it is kept in lower case. */
export const Email = Type.String({
  maxLength: 254,
  pattern: `^[^\\s@<>()\\[\\],;:"\\\\${unseen}]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,63}$`,
})

/** What is only looked up: anything that fits on a line. */
export const TypedText = (maxLength: number, description?: string) =>
  Type.String({
    ...{ maxLength, pattern: `^[^${unseen}]*$` },
    ...(description === undefined ? {} : { description }),
  })

/** What was typed as User Name: anything that fits on a line, for it is only looked up. */
export const TypedEmail = Type.String({ minLength: 1, maxLength: 254, pattern: `^[^${unseen}]+$` })

/** What was typed as a password: anything, for it is only compared. */
export const Password = Type.String({ minLength: 1, maxLength: 200 })

export const LocationId = Type.Integer({ minimum: 1, description: 'The Location Id' })

/** The Location Id as it stands in an address. */
export const LocationIdText = Type.String({ pattern: '^[1-9][0-9]{0,14}$' })

/** A point in time, UTC (RFC 3339). */
export const Moment = Type.String({ format: 'date-time' })

export const Day = Type.String({
  pattern: '^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  format: 'date',
})

export const Language = Type.Union([Type.Literal('en'), Type.Literal('fi')])

export type Language = Static<typeof Language>

export const Appearance = Type.Union([Type.Literal('auto'), Type.Literal('light'), Type.Literal('dark')])

/** What a person is in an organisation. */
export const MembershipKind = Type.Union([
  Type.Literal('super-user'),
  Type.Literal('user'),
  Type.Literal('nmvo-administrator'),
  Type.Literal('inspector'),
])

export type MembershipKind = Static<typeof MembershipKind>

/** An object of exactly these fields. */
export const Exactly: typeof Type.Object = (properties, options) =>
  Type.Object(properties, { ...options, additionalProperties: false })

/** Why something is locked or suspended. */
export const Reason = Exactly({ reason: Line(300) })

/** A Client Id as it stands in an address: a UUID, what was chosen for a service, or what somebody typed. */
export const ClientIdText = TypedText(100)

/** The single-use secret of a link in a mail. */
export const LinkToken = Type.String({ pattern: '^[0-9A-Za-z]{43}$' })
