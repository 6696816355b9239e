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
      'Support never needs a password, an Authorisation Code or a Client Secret. Never give them to anybody, even if asked.',
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
      asks: 'I lost the phone with my authenticator app',
      says: 'When you sign in, choose “Use a recovery code”. Then replace the app under My account. Without a recovery code, ask support.',
    },
  },
  credentials: {
    title: 'Credentials of equipment',
    where: {
      asks: 'Where do I make credentials (Client Id and Client Secret)?',
      says: 'Choose Locations, then the pencil beside the location, then Add Client Equipment. Give the equipment a plain name, leave the Client Role at Full Access, and choose Create. The next window holds the Client Id and the Client Secret: “Show the secret to me” is chosen already.',
      link: 'Go to Locations',
    },
    supplier: {
      asks: 'What do I do with them?',
      says: 'Copy both, keep them in a safe place, and give them to your IT supplier in a safe way, such as encrypted e-mail. The supplier puts them into the system that verifies medicines.',
    },
    send: {
      asks: 'Can the supplier get them without me?',
      says: 'Yes. When you create the equipment, or with Regenerate, choose “Send it to the supplier”. Theriac makes a link, which it can send by e-mail, and a code. Tell the code another way, such as on the telephone. The supplier collects the Client Secret with both, once, and you do not see it. You are told when and from where. Until then nothing changes, and by default the old Client Secret works for another 24 hours.',
    },
    again: {
      asks: 'The link for the supplier does not work, or was opened twice',
      says: 'It works once, until its last day, and ends after five wrong codes. Choose the name of the equipment: “Hand-over to the supplier” shows what became of it, and makes a new link. If somebody opens a link that was used already, with the right code, the equipment is locked to be safe. Ask the supplier who it was. Then unlock the equipment, and choose Regenerate if nobody knows.',
    },
    lost: {
      asks: 'What if the Client Secret was lost?',
      says: 'It cannot be shown again. Open the location and choose Regenerate beside the equipment: the Client Id and the Client Role stay, and there is a new Client Secret. The old one can stay valid for a while, until the system is changed. Or delete the equipment and add it again.',
    },
    who: {
      asks: 'Who may see a Client Secret?',
      says: 'You, once, when it is made; and your IT supplier, from you. Nobody else: it is confidential, and not for anybody who is not directly connected with the IT system. Support and those who run this portal cannot see it either.',
    },
    role: {
      asks: 'Which Client Role is right?',
      says: 'Full Access, in nearly every case: it has all permissions, and it is what gets saved when you see it chosen. To allow a single piece of equipment less, make a Client Role of your own.',
      link: 'Go to Client Roles',
    },
    change: {
      asks: 'We are changing to another IT system',
      says: 'Choose Applications, then Apply for a change of IT system. Name the new system, its supplier and the equipment that it replaces. Once the national organisation has approved it, hand the new credentials over to the supplier. When the new system is in use, the national organisation locks the old credentials; from then on the old system cannot verify. If the national organisation has a form of its own too, you find it under Whom to ask.',
      link: 'Apply for a change of IT system',
    },
    application: {
      asks: 'What is an application?',
      says: 'What your organisation asks the national organisation for: a change of IT system at a location and, in some markets, a new location or the closing of one. It approves the application, or refuses it with a reason, and you are told by e-mail. The page of the application shows each step, and what to do next.',
      link: 'Go to Applications',
    },
    remove: {
      asks: 'Equipment is no longer used, or was stolen',
      says: 'Open the location. Beside the equipment, the bin deletes it and the lock stops it for a time; both work at once. What was deleted can be restored for 30 days.',
    },
  },
  market: {
    title: 'For the national organisation',
    create: {
      asks: 'How does an organisation get access?',
      says: 'Choose Organisations, then Create organisation. Record its Authorised Representative and name its first Super User, who receives an invitation by e-mail and manages everything else.',
      link: 'Create organisation',
    },
    superUser: {
      asks: 'A Super User has left, or is lost',
      says: 'Open the organisation and choose Replace beside the Super User. The old one is removed at once, and the new one receives an invitation. An organisation that nobody manages is shown on the home page.',
    },
    lock: {
      asks: 'Credentials are in the wrong hands',
      says: 'Find the client by its Client Id, or open its organisation, and lock it with a reason. From that moment on it can do nothing, and only the national organisation can unlock it. The organisation reads the reason.',
      link: 'Find a client',
    },
    change: {
      asks: 'A pharmacy is changing to another IT system',
      says: 'It applies for the change, and you find that under Applications. Approve it, or refuse it with a reason. Its page shows when the credentials were collected, when the new system is in use and when the old one was last used. Then choose Lock the old credentials: from then on the old system cannot verify.',
      link: 'Go to Applications',
    },
    suspend: {
      asks: 'An organisation may not verify any more',
      says: 'Open the organisation and choose Suspend organisation, last on its page. None of its people and machines can do anything until it is reinstated.',
    },
    supplier: {
      asks: 'An IT supplier is missing from the list',
      says: 'Choose Suppliers, then Add supplier. Organisations can choose it at once.',
      link: 'Go to Suppliers',
    },
    trail: {
      asks: 'Who sees what I look at?',
      says: 'Each look at an organisation or a client of the market is recorded in the audit trail, and so is each change.',
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
      says: 'Ask support: the national organisation can make somebody else Super User.',
    },
  },
}
