export const emailChange = {
  // The hyphen that does not break.
  title: 'Confirm the change of your e\u2011mail address',
  sentence: 'You have opened a link from a message about your User Name.',
  explain: 'The change happens once both addresses, the old one and the new one, have confirmed it.',
  submit: 'Confirm the change',
  half: {
    title: 'Confirmed at this address',
    advice: (email: string) =>
      `${email} is confirmed. Now open the link in the message that went to the other address.`,
  },
  done: {
    title: 'Your User Name has changed',
    advice:
      'Both addresses have confirmed it. From now on you sign in with the new one. Other sessions have ended.',
  },
  next: 'Go on to Theriac',
  dead: {
    title: 'This link cannot be used',
    advice:
      'It was used already, has expired, or the change was cancelled. A link that was copied by hand may not be complete. Under My account you see whether a change is waiting, and can ask for it again.',
    action: 'Go to My account',
  },
  noLink: {
    title: 'Open the link once more',
    advice:
      'For your safety a link is not kept when the page is reloaded: open it from the message again. If you had confirmed already, nothing is left to do.',
  },
}
