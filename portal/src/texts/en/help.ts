export const help = {
  title: 'Help',
  sentence: 'Short answers, and whom to ask when they do not help.',
  support: {
    title: 'Whom to ask',
    sentence: (market: string) => `Support: ${market}`,
    email: 'E-mail',
    page: 'Web page',
    form: 'Form for a change of IT system',
    none: 'No contact has been set for this market yet.',
    never:
      'The support never needs a password, an Authorisation Code or a Client Secret. Send them to nobody who asks.',
  },
  signingIn: {
    title: 'Signing in',
    code: {
      asks: 'The Authorisation Code does not come',
      says: 'Look in the spam folder, and wait a few minutes: mail can be delayed. Then choose “Send a new code”. Only the newest code counts, for 5 minutes, and only in the browser in which you began.',
    },
    password: {
      asks: 'My password is forgotten or has expired',
      says: 'Set a new one with the password reset. Signing in then still asks for the Authorisation Code.',
      link: 'Go to the password reset',
    },
    phone: {
      asks: 'The phone with my authenticator app is lost',
      says: 'When you sign in, choose “Use a recovery code”. Then replace the app under My account. Without a recovery code, ask the support.',
    },
  },
  credentials: {
    title: 'Credentials of equipment',
    where: {
      asks: 'Where do I make credentials (Client Id and Client Secret)?',
      says: 'Choose Locations, then the pencil beside the location, then Add Client Equipment. Give the equipment a plain name, leave the Client Role at Full Access, and choose Create. The next window holds the Client Id and the Client Secret.',
      link: 'Go to Locations',
    },
    supplier: {
      asks: 'What do I do with them?',
      says: 'Copy both, keep them in a safe place, and give them to your IT supplier in a safe way, such as encrypted e-mail. The supplier puts them into the system that verifies medicines.',
    },
    lost: {
      asks: 'What if the Client Secret was lost?',
      says: 'It cannot be shown again. Open the location and choose Regenerate beside the equipment: the Client Id and the Client Role stay, and there is a new Client Secret. Or delete the equipment and add it anew.',
    },
    who: {
      asks: 'Who may see a Client Secret?',
      says: 'You, once, when it is made; and your IT supplier, from you. Nobody else: it is confidential, and not for anybody who is not directly connected with the IT system. The support and those who run this portal cannot see it either.',
    },
    role: {
      asks: 'Which Client Role is right?',
      says: 'Full Access, in nearly every case: it has all permissions, and it is what gets saved when you see it chosen. To allow a single piece of equipment less, make a Client Role of your own.',
      link: 'Go to Client Roles',
    },
    change: {
      asks: 'We change to another IT system',
      says: 'Tell the national organisation first, with its form. Then add Client Equipment for the new system and give its credentials to the new supplier. When the new system is in use, the national organisation locks the old credentials; from then on the old system cannot verify.',
    },
    remove: {
      asks: 'Equipment is no longer used, or was stolen',
      says: 'Open the location. Beside the equipment, the bin deletes it and the lock stops it for a time; both work at once. What was deleted can be restored for 30 days.',
    },
  },
  people: {
    title: 'People',
    superUser: {
      asks: 'What is a Super User?',
      says: 'The person whom the Authorised Representative of the organisation has authorised to manage its users, its locations and its credentials. An organisation may have several.',
    },
    invite: {
      asks: 'How does a colleague get access?',
      says: 'The Super User invites the colleague under Users. The invitation comes by e-mail. What the colleague may do is decided by user groups.',
    },
    left: {
      asks: 'Our only Super User has left',
      says: 'Ask the support: the national organisation can make somebody else Super User.',
    },
  },
}
