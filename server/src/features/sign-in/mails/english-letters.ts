import type { Helped, Letters } from './letters.ts'

export const englishLetters: Letters = {
  code: ({ code, minutes }) => ({
    subject: 'Your Authorisation Code',
    paragraphs: [
      `Your Authorisation Code is ${code}`,
      `It is valid for ${minutes} minutes, once, and only in the browser in which you are signing in.`,
      'Nobody will ever ask you for it. If you are not signing in, somebody knows your password: set a new one with the password reset.',
    ],
  }),
  passwordReset: ({ link }) => ({
    subject: 'Set a new password',
    paragraphs: [
      'Open this link to set a new password:',
      link,
      'It works once, and for one hour.',
      'If you did not ask for it, do nothing: your password stays as it is.',
    ],
  }),
  passwordChanged: (reader) => ({
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account was changed just now, and other sessions have ended.',
      notYou(reader),
    ],
  }),
  emailChangeToOld: ({ link, email }, reader) => ({
    subject: 'Confirm your change of e-mail address',
    paragraphs: [
      `You asked to use another e-mail address, which becomes your User Name: ${email}`,
      'Open this link to confirm that you want it:',
      link,
      'A link went to the new address as well. Open both, in either order, within 24 hours.',
      notYou(reader),
    ],
  }),
  emailChangeToNew: ({ link }) => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'Somebody asked to use this address as the User Name of an account. If this was you, open this link to confirm it:',
      link,
      'A link went to the former address as well. Open both, in either order, within 24 hours.',
      'If it was not you, do nothing: nothing happens then.',
    ],
  }),
  emailTaken: () => ({
    subject: 'Somebody asked to use your e-mail address',
    paragraphs: [
      'Somebody asked to use this address for another account, but it is the User Name of an account already. Nothing was changed.',
      'If this was you, sign in with this address, or use another one.',
    ],
  }),
  emailChanged: ({ email }, { hasSupport }) => ({
    subject: 'Your User Name was changed',
    paragraphs: [
      `From now on you sign in with this e-mail address: ${email}`,
      'Other sessions have ended.',
      `If this was not you, tell the ${hasSupport ? 'support' : 'Super User of your organisation'} at once.`,
    ],
  }),
  totpSetUp: (reader) => ({
    subject: 'An authenticator app was set up',
    paragraphs: ['From now on signing in asks for a code of your authenticator app.', notYou(reader)],
  }),
  totpRemoved: (reader) => ({
    subject: 'Your authenticator app was removed',
    paragraphs: ['From now on the Authorisation Code comes by e-mail again.', notYou(reader)],
  }),
}

function notYou({ hasSupport }: Helped): string {
  const rest = hasSupport ? ', and tell the support' : ''
  return `If this was not you, somebody may know your password: set a new one with the password reset${rest}.`
}
