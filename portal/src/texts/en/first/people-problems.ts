import type { peopleProblems as contract } from '@theriac/contract/problems/people-problems.ts'

export const peopleProblems: Readonly<Record<keyof typeof contract, string>> = {
  'session.missing': 'You are not signed in, or no longer. Sign in.',
  'sign_in.refused': 'User Name or Password is wrong. Check both, or use the password reset.',
  'sign_in.no_membership':
    'This account belongs to no organisation now. Ask the Super User of your organisation.',
  'sign_in.slowed': 'Too many attempts. Wait a little, then try again.',
  'sign_in.not_begun':
    'The sign-in was begun in another browser, or is over. Begin again with User Name and Password.',
  'code.wrong': 'The Authorisation Code is wrong. Check the newest message.',
  'code.expired': 'The Authorisation Code is too old. Ask for a new one.',
  'code.used_up': 'The Authorisation Code was entered wrongly too often. Ask for a new one.',
  'code.used_already': 'This code was used already. Wait for the next one.',
  'code.too_many_sends': 'Too many messages were sent. Wait, then try again.',
  'step_up.required': 'This needs a fresh proof that it is you. Enter your password again.',
  'step_up.refused': 'That is not right. Check what you entered.',
  'password.too_short': 'The password is too short. Choose a longer one.',
  'password.too_common': 'The password is easy to guess. Choose another one, such as several words.',
  'password.used_before': 'You have used this password before. Choose a new one.',
  'password.wrong': 'Your present password is wrong. Check it.',
  'link.not_valid': 'The link is not valid, was used already, or is too old. Ask for a new one.',
  'totp.required': 'Your role needs an authenticator app. Set it up under My account.',
  'totp.not_begun': 'No authenticator app is being set up. Begin again.',
  'totp.demanded': 'Your role needs an authenticator app, so it cannot be removed. Replace it instead.',
  'account.not_found': 'This session has ended already. Reload the page.',
  'email.same': 'This is your e-mail address already.',
  'invitation.not_found': 'This invitation is not open any more. Reload the page.',
  'invitation.other_account':
    'The invitation is for another e-mail address. Sign out, and sign in with that one.',
  'invitation.account_exists':
    'There is an account for this e-mail address. Sign in with it to accept the invitation.',
  'user.not_found': 'This user does not exist in this organisation, or was removed.',
  'user.is_member': 'This person is a user of the organisation already.',
  'user.is_yourself': 'You cannot do this to yourself. Ask another Super User.',
  'user.last_super_user': 'An organisation keeps its last Super User. Make somebody else Super User first.',
  'user.kind_does_not_fit': 'An organisation of this type has no users of this kind. Choose another kind.',
  'user.outranks_you':
    'Only a Super User or NMVO administrator can do this to one, or to an inspector. Ask one of yours.',
  'user.works_elsewhere': 'This user has locations that you do not have. Ask a Super User.',
  'grant.beyond_own': 'You can give others only what you hold yourself. Ask a Super User.',
  'group.not_found': 'This user group does not exist, or was deleted.',
  'group.name_taken': 'A user group of this name exists. Choose another name.',
  'group.in_use': 'Users belong to this group. Take them out of it first.',
  'group.works_elsewhere': 'Users of this group have locations that you do not have. Ask a Super User.',
  'group.permission_does_not_fit': 'Users of this type of organisation cannot have this permission.',
}
