import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import {
  Appearance,
  Email,
  Exactly,
  Language,
  LinkToken,
  Moment,
  Password,
  PersonName,
  Uuid,
} from './fields.ts'

const shared = { area: 'My account', access: 'signed-in', errorBody: 'problem' } as const

export const Account = Type.Object({
  name: Type.String(),
  email: Type.String(),
  language: Language,
  appearance: Appearance,
  passwordExpiresAt: Moment,
  passwordMinimumLength: Type.Integer(),
  totp: Type.Object({
    isActive: Type.Boolean(),
    isDemanded: Type.Boolean({ description: 'The role needs it, so it cannot be removed' }),
    recoveryCodesLeft: Type.Integer(),
  }),
  emailChange: Type.Union(
    [
      Type.Object({
        email: Type.String(),
        isOldConfirmed: Type.Boolean(),
        isNewConfirmed: Type.Boolean(),
        expiresAt: Moment,
      }),
      Type.Null(),
    ],
    { description: 'A change of e-mail that waits for its confirmations' },
  ),
})

export type Account = Static<typeof Account>

const account = { 200: { description: 'The account as it is now', body: Account } } as const

export const readAccount = endpoint({
  ...shared,
  name: 'readAccount',
  method: 'GET',
  path: '/api/v1/account',
  summary: 'One’s own account',
  replies: account,
  problems: [],
})

export const changeAccount = endpoint({
  ...shared,
  name: 'changeAccount',
  method: 'PATCH',
  path: '/api/v1/account',
  summary: 'One’s own name, language and appearance',
  body: Exactly({
    name: Type.Optional(PersonName),
    language: Type.Optional(Language),
    appearance: Type.Optional(Appearance),
  }),
  replies: account,
  problems: [],
})

export const changePassword = endpoint({
  ...shared,
  name: 'changePassword',
  method: 'POST',
  path: '/api/v1/account/password',
  summary: 'A new password; all other sessions end',
  body: Exactly({ currentPassword: Password, newPassword: Password }),
  replies: { 200: { description: 'Changed' } },
  problems: [
    ...['sign_in.slowed', 'password.wrong'],
    ...['password.too_short', 'password.too_common', 'password.used_before', 'server.busy'],
  ] as const,
})

export const OwnSession = Type.Object({
  id: Uuid,
  isThisOne: Type.Boolean(),
  startedAt: Moment,
  lastUsedAt: Moment,
  address: Type.Union([Type.String(), Type.Null()]),
  userAgent: Type.Union([Type.String(), Type.Null()]),
})

export const listSessions = endpoint({
  ...shared,
  name: 'listSessions',
  method: 'GET',
  path: '/api/v1/account/sessions',
  summary: 'Where one is signed in',
  replies: { 200: { description: 'The sessions', body: Type.Object({ sessions: Type.Array(OwnSession) }) } },
  problems: [],
})

export const revokeSession = endpoint({
  ...shared,
  name: 'revokeSession',
  method: 'DELETE',
  path: '/api/v1/account/sessions/{sessionId}',
  summary: 'End one of one’s own sessions',
  params: Type.Object({ sessionId: Uuid }),
  replies: { 200: { description: 'Ended' } },
  problems: ['account.not_found'],
})

export const revokeOtherSessions = endpoint({
  ...shared,
  name: 'revokeOtherSessions',
  method: 'DELETE',
  path: '/api/v1/account/sessions',
  summary: 'End all of one’s own sessions but this one',
  replies: { 200: { description: 'Ended' } },
  problems: [],
})

export const beginTotp = endpoint({
  ...shared,
  name: 'beginTotp',
  method: 'POST',
  path: '/api/v1/account/totp',
  summary: 'Begin to set up an authenticator app (RFC 6238), or another one in its place',
  stepUp: true,
  replies: {
    200: {
      description: 'What the app needs',
      body: Type.Object({
        secret: Type.String({ description: 'Base32, to type' }),
        address: Type.String({ description: 'otpauth://…, for a QR code' }),
      }),
    },
  },
  problems: [],
})

export const confirmTotp = endpoint({
  ...shared,
  name: 'confirmTotp',
  method: 'POST',
  path: '/api/v1/account/totp/confirmation',
  summary: 'Confirm the authenticator app with its first code; one that was set up before counts no more',
  body: Exactly({ code: Type.String({ pattern: '^\\d{6}$' }) }),
  replies: {
    200: {
      description: 'It counts from now on',
      body: Type.Object({
        recoveryCodes: Type.Array(Type.String(), { description: 'Shown once; each works once' }),
      }),
    },
  },
  problems: ['totp.not_begun', 'code.wrong', 'sign_in.slowed'],
})

export const removeTotp = endpoint({
  ...shared,
  name: 'removeTotp',
  method: 'DELETE',
  path: '/api/v1/account/totp',
  summary: 'Remove the authenticator app; codes come by e-mail again',
  stepUp: true,
  replies: { 200: { description: 'Removed' } },
  problems: ['totp.demanded'],
})

export const requestEmailChange = endpoint({
  ...shared,
  name: 'requestEmailChange',
  method: 'POST',
  path: '/api/v1/account/email',
  summary: 'Another e-mail address; a link goes to both addresses, and both must be opened',
  stepUp: true,
  body: Exactly({ email: Email }),
  replies: { 200: { description: 'Sent', body: Type.Object({ isMailDelayed: Type.Boolean() }) } },
  problems: ['email.same', 'code.too_many_sends'],
})

export const withdrawEmailChange = endpoint({
  ...shared,
  name: 'withdrawEmailChange',
  method: 'DELETE',
  path: '/api/v1/account/email',
  summary: 'Take back a change of e-mail that waits',
  replies: { 200: { description: 'Taken back' } },
  problems: [],
})

export const confirmEmailChange = endpoint({
  ...shared,
  name: 'confirmEmailChange',
  method: 'POST',
  path: '/api/v1/email-change/confirmation',
  summary: 'Open one of the two links of a change of e-mail',
  access: 'anybody',
  body: Exactly({ token: LinkToken }),
  replies: {
    200: {
      description: 'Confirmed at this address',
      body: Type.Object({
        email: Type.String(),
        isDone: Type.Boolean({ description: 'Whether the other address has confirmed too' }),
      }),
    },
  },
  problems: ['link.not_valid'],
})
