import type { Problem } from './problem.ts'

/** Refusals about people: signing in, accounts, users and their groups. */
export const peopleProblems = {
  'session.missing': { status: 401, sentence: 'You are not signed in, or no longer. Sign in.' },
  'sign_in.refused': {
    status: 401,
    sentence: 'User Name or Password is wrong. Check both, or use the password reset.',
  },
  'sign_in.no_membership': {
    status: 403,
    sentence: 'This account belongs to no organisation now. Ask the Super User of your organisation.',
  },
  'sign_in.slowed': {
    status: 429,
    sentence: 'Too many attempts. Wait as long as Retry-After says, then try again.',
  },
  'sign_in.not_begun': {
    status: 401,
    sentence: 'The sign-in was begun in another browser, or is over. Begin with User Name and Password.',
  },
  'code.wrong': { status: 422, sentence: 'The Authorisation Code is wrong. Check the newest message.' },
  'code.expired': { status: 422, sentence: 'The Authorisation Code is too old. Ask for a new one.' },
  'code.used_up': {
    status: 422,
    sentence: 'The Authorisation Code was entered wrongly too often. Ask for a new one.',
  },
  'code.used_already': { status: 422, sentence: 'This code was used already. Wait for the next one.' },
  'code.too_many_sends': {
    status: 429,
    sentence: 'Too many messages were sent. Wait as long as Retry-After says, then try again.',
  },
  'step_up.required': {
    status: 403,
    sentence: 'This needs a fresh proof that it is you. Enter your password again.',
  },
  'step_up.refused': { status: 422, sentence: 'The proof is wrong. Check what you entered.' },
  'password.too_short': { status: 422, sentence: 'The password is too short. Choose a longer one.' },
  'password.too_common': {
    status: 422,
    sentence: 'The password is easy to guess. Choose another one, such as several words.',
  },
  'password.used_before': { status: 422, sentence: 'The password was used before. Choose a new one.' },
  'password.wrong': { status: 422, sentence: 'The present password is wrong. Check it.' },
  'link.not_valid': {
    status: 410,
    sentence: 'The link is not valid, was used already, or is too old. Ask for a new one.',
  },
  'totp.required': {
    status: 403,
    sentence: 'Your role needs an authenticator app. Set it up under My account.',
  },
  'totp.not_begun': { status: 409, sentence: 'No authenticator app is being set up. Begin again.' },
  'totp.demanded': {
    status: 409,
    sentence: 'Your role needs an authenticator app, so it cannot be removed. Replace it instead.',
  },
  'account.not_found': { status: 404, sentence: 'There is no such session of yours.' },
  'email.same': { status: 409, sentence: 'This is your e-mail address already.' },
  'invitation.not_found': { status: 404, sentence: 'There is no such open invitation.' },
  'invitation.other_account': {
    status: 403,
    sentence: 'The invitation is for another e-mail address. Sign out, and sign in with that one.',
  },
  'invitation.account_exists': {
    status: 409,
    sentence: 'There is an account for this e-mail address. Sign in with it to accept the invitation.',
  },
  'user.not_found': { status: 404, sentence: 'There is no such user in this organisation.' },
  'user.is_member': { status: 409, sentence: 'This person is a user of the organisation already.' },
  'user.is_yourself': {
    status: 409,
    sentence: 'You cannot do this to yourself. Ask another Super User.',
  },
  'user.last_super_user': {
    status: 409,
    sentence: 'An organisation keeps its last Super User. Make somebody else Super User first.',
  },
  'user.kind_does_not_fit': {
    status: 422,
    sentence: 'An organisation of this type has no users of this kind. Choose another kind.',
  },
  'user.outranks_you': {
    status: 403,
    sentence:
      'Only a Super User or NMVO administrator can do this to one, or to an inspector. Ask one of yours.',
  },
  'user.works_elsewhere': {
    status: 403,
    sentence: 'This user has locations that you do not have. Ask a Super User.',
  },
  'grant.beyond_own': {
    status: 403,
    sentence: 'You can give others only what you hold yourself. Ask a Super User.',
  },
  'group.not_found': { status: 404, sentence: 'There is no such user group.' },
  'group.name_taken': { status: 409, sentence: 'A user group of this name exists. Choose another name.' },
  'group.in_use': { status: 409, sentence: 'Users belong to this group. Take them out of it first.' },
  'group.works_elsewhere': {
    status: 403,
    sentence: 'Users of this group have locations that you do not have. Ask a Super User.',
  },
  'group.permission_does_not_fit': {
    status: 422,
    sentence: 'Users of this type of organisation cannot have this permission.',
  },
} as const satisfies Record<string, Problem>
