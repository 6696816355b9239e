export const passwordReset = {
  title: 'Password reset',
  sentence: 'We send you a link by e-mail. Open it to set a new password.',
  submit: 'Send the link',
  sent: {
    title: 'Check your e-mail',
    advice: (email: string) =>
      `If there is an account for ${email}, a link is on its way. It works once, and for one hour.`,
    delayed: 'Mail is delayed at the moment. The link comes as soon as it can be sent.',
    nothing: 'Nothing there? Look in the spam folder and check the address. Then ask for another link.',
    again: 'Ask for another link',
  },
  toSignIn: 'Go to sign in',
  fresh: {
    title: 'Set a new password',
    sentence: 'You are then signed out everywhere, and sign in with the new password.',
    password: 'New password',
    submit: 'Set the password',
  },
  done: {
    title: 'Your new password is set',
    advice: 'All your sessions have ended. Sign in with the new password; the Authorisation Code follows.',
  },
  dead: {
    title: 'This link cannot be used',
    advice:
      'It was used already, is older than one hour, or a newer one took its place. A link that was copied by hand may not be complete. Ask for a new one here.',
  },
}
