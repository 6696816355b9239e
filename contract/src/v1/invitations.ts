import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import {
  Exactly,
  Language,
  LinkToken,
  MembershipKind,
  Moment,
  Password,
  PersonName,
  TypedText,
} from './fields.ts'

const shared = { area: 'Sign-in', method: 'POST', access: 'anybody', errorBody: 'problem' } as const

export const readInvitation = endpoint({
  ...shared,
  name: 'readInvitation',
  path: '/api/v1/invitations/link',
  summary: 'What an invitation’s link leads to',
  body: Exactly({ token: LinkToken }),
  replies: {
    200: {
      description: 'The invitation',
      body: Type.Object({
        organisationName: Type.String(),
        name: Type.String(),
        email: Type.String(),
        kind: MembershipKind,
        language: Language,
        invitedBy: Type.String(),
        expiresAt: Moment,
        hasAccount: Type.Boolean({ description: 'Then it is accepted by who is signed in with it' }),
        passwordMinimumLength: Type.Integer(),
        questions: Type.Array(Type.String(), {
          description: 'The known facts that are to be answered to accept it, in this order; most have none',
        }),
      }),
    },
  },
  problems: ['link.not_valid'],
})

export const acceptInvitation = endpoint({
  ...shared,
  name: 'acceptInvitation',
  path: '/api/v1/invitations/acceptance',
  summary:
    'Accept an invitation: with name and password for a new account; signed in with the one there is, or with its password',
  body: Exactly({
    token: LinkToken,
    name: Type.Optional(PersonName),
    password: Type.Optional(Password),
    language: Type.Optional(Language),
    answers: Type.Optional(
      Type.Array(TypedText(200), {
        maxItems: 5,
        description:
          'To the questions; capitals and spaces do not matter. Five wrong tries end the invitation; ' +
          'the error of the field left says how many are left',
      }),
    ),
  }),
  replies: {
    200: {
      description: 'Accepted',
      body: Type.Object({
        email: Type.String({ description: 'The User Name to sign in with' }),
        isSignedIn: Type.Boolean({ description: 'Whether the session has the organisation open now' }),
      }),
    },
  },
  problems: [
    ...['link.not_valid', 'invitation.account_exists', 'invitation.other_account', 'known_fact.wrong'],
    ...[
      'password.too_short',
      'password.too_common',
      'password.wrong',
      'sign_in.slowed',
      'request.invalid',
      'user.is_member',
      'server.busy',
    ],
  ] as const,
})
