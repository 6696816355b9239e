export const invitation = {
  title: (organisation: string) => `Join ${organisation}`,
  sentence: (invitedBy: string, kind: string) => `${invitedBy} has invited you. You will join as ${kind}.`,
  sentenceOfNobody: (kind: string) => `You will join as ${kind}.`,
  kinds: {
    'super-user': 'a Super User',
    user: 'a user',
    'nmvo-administrator': 'an NMVO administrator',
    inspector: 'an inspector',
  },
  validUntil: 'The invitation expires',
  name: 'Name',
  nameHelp: 'As your colleagues know you.',
  nameMissing: 'Enter your name.',
  userNameHelp: 'Your e-mail address. You sign in with it.',
  password: 'Password',
  submit: 'Accept the invitation',
  facts: {
    title: 'What was agreed on with you',
    sentence:
      'The national organisation has agreed on these answers with you beforehand, by telephone or letter. Capitals and the number of spaces make no difference. After five wrong tries the invitation ends.',
    missing: 'Enter the answer.',
    wrong: (left: number) =>
      left === 1
        ? 'Not everything is right. Check all answers: this is the last try.'
        : `Not everything is right. Check all answers: ${left} tries are left.`,
    wrongToo: 'Check this answer, too.',
  },
  account: 'Your account',
  hasAccount: (email: string) =>
    `There is an account for ${email}. Enter its password to accept the invitation.`,
  passwordMissing: 'Enter your Password.',
  joined: { title: 'You have accepted the invitation' },
  signedIn: (name: string) => `You are signed in as ${name}.`,
  other: {
    title: 'The invitation is for another account',
    advice: (mine: string, theirs: string) =>
      `You are signed in as ${mine}. The invitation is for ${theirs}. Sign out here, and sign in as that account.`,
    signOut: 'Sign out',
  },
  accepted: (organisation: string) => `You now belong to ${organisation}`,
  ready: {
    title: 'Your account is ready',
    advice: (email: string) =>
      `Sign in with the User Name ${email} and your password. An Authorisation Code then comes by e-mail.`,
    action: 'Go to sign in',
    signedInAs: (name: string) => `In this browser ${name} is signed in, and will be signed out.`,
  },
  dead: {
    title: 'This invitation cannot be used',
    advice:
      'It was accepted already, was withdrawn, has expired, was ended by five wrong answers, or a newer one has taken its place: look for the newest message. A link that was copied by hand may not be complete. If you have accepted it, sign in; if not, ask whoever invited you to send it again.',
  },
  noLink: {
    title: 'Open the link once more',
    advice:
      'The invitation is behind the link in the message that we sent you. For your safety the link is not kept when the page is reloaded: open it from the message again.',
  },
}
