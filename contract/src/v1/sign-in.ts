import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Exactly, LinkToken, Password, TypedEmail } from './fields.ts'
import { Session } from './session.ts'

const shared = { area: 'Sign-in', method: 'POST', access: 'anybody', errorBody: 'problem' } as const

/** What follows the right password. */
export const SignInStep = Type.Union([
  Type.Object({
    next: Type.Literal('code'),
    sentTo: Type.String({ description: 'The e-mail address, most of it hidden' }),
    isMailDelayed: Type.Boolean(),
    expiresInSeconds: Type.Integer(),
  }),
  Type.Object({ next: Type.Literal('totp') }),
  Type.Object({ next: Type.Literal('password-reset') }, { description: 'The password has expired' }),
])

export type SignInStep = Static<typeof SignInStep>

export const beginSignIn = endpoint({
  ...shared,
  name: 'beginSignIn',
  path: '/api/v1/sign-in',
  summary: 'User Name and Password; an Authorisation Code follows by e-mail',
  body: Exactly({ email: TypedEmail, password: Password }),
  replies: { 200: { description: 'What comes next', body: SignInStep } },
  problems: [
    'sign_in.refused',
    'sign_in.no_membership',
    'sign_in.slowed',
    'code.too_many_sends',
    'server.busy',
  ],
})

export const finishSignIn = endpoint({
  ...shared,
  name: 'finishSignIn',
  path: '/api/v1/sign-in/code',
  summary: 'The Authorisation Code, the code of an authenticator app, or a recovery code',
  body: Exactly({ code: Type.String({ minLength: 1, maxLength: 40 }) }),
  replies: { 200: { description: 'Signed in: the cookie is set', body: Session } },
  problems: [
    ...['sign_in.not_begun', 'sign_in.no_membership', 'organisation.suspended', 'sign_in.slowed'],
    ...['code.wrong', 'code.used_already', 'code.expired', 'code.used_up'],
  ] as const,
})

export const sendCodeAgain = endpoint({
  ...shared,
  name: 'sendCodeAgain',
  path: '/api/v1/sign-in/code/again',
  summary: 'Another Authorisation Code; the one before counts no more',
  replies: { 200: { description: 'Sent', body: SignInStep } },
  problems: ['sign_in.not_begun', 'code.too_many_sends'],
})

export const requestPasswordReset = endpoint({
  ...shared,
  name: 'requestPasswordReset',
  path: '/api/v1/password-reset',
  summary: 'A link for a new password; the answer is the same whether there is an account or not',
  body: Exactly({ email: TypedEmail }),
  replies: {
    200: {
      description: 'Sent, where there is an account',
      body: Type.Object({ isMailDelayed: Type.Boolean() }),
    },
  },
  problems: ['sign_in.slowed'],
})

/** What the page of a link needs before anything is typed. */
export const readPasswordReset = endpoint({
  ...shared,
  name: 'readPasswordReset',
  path: '/api/v1/password-reset/link',
  summary: 'Whether the link of a password reset is still valid',
  body: Exactly({ token: LinkToken }),
  replies: {
    200: {
      description: 'It is',
      body: Type.Object({ email: Type.String(), passwordMinimumLength: Type.Integer() }),
    },
  },
  problems: ['link.not_valid'],
})

export const resetPassword = endpoint({
  ...shared,
  name: 'resetPassword',
  path: '/api/v1/password-reset/confirmation',
  summary: 'Set a new password with the link; ends all sessions, and signing in still asks for the code',
  body: Exactly({ token: LinkToken, password: Password }),
  replies: { 200: { description: 'Set' } },
  problems: [
    ...['link.not_valid', 'sign_in.slowed'],
    ...['password.too_short', 'password.too_common', 'password.used_before', 'server.busy'],
  ] as const,
})
