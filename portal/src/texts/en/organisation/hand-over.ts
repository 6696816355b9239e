import { countIn } from '../../rules/plural.ts'

const count = countIn('en')

export const handOver = {
  giving: {
    label: 'The Client Secret',
    labelAgain: 'The new Client Secret',
    choices: {
      show: 'Show the secret to me',
      send: 'Send it to the supplier',
    },
    helps: {
      show: 'Once, in the next window. You pass it on.',
      send: 'The supplier collects it with a link and a code. You do not see it.',
    },
    email: 'E-mail of the supplier',
    emailHelp: 'The link is sent there. Leave this empty to pass the link on yourself.',
    emailWrong: 'Enter an e-mail address, such as name@supplier.example.',
    validDays: 'The link is valid for',
    days: (days: number) => count(days, { one: 'day', other: 'days' }),
    overlap: 'The old Client Secret, after the collection',
    untilCollected: 'Until the supplier collects the new Client Secret, nothing changes.',
    replaces: 'A link is on its way that nobody has used yet. It stops working at once.',
    first: {
      title: 'Hand over to the supplier',
      question: (name: string) =>
        `${name} has no Client Secret yet, so it cannot verify medicines. Whoever connects the system needs one.`,
      verb: 'Show the secret',
    },
    expiry: 'The Client Secret expires',
    expiryAgain: 'The new Client Secret expires',
    expiries: { never: 'never', until: 'on a date' },
    expiryDay: 'Last day on which it is valid',
    dayMissing: 'Enter the day.',
    dayOver: 'Choose a day from today on.',
    dayBeforeLink: 'Choose a later day: the link is valid longer than that.',
    verb: 'Make the link',
  },
  made: {
    title: (name: string) => `Link for the supplier of ${name}`,
    sent: (to: string) => `The link was sent to ${to}.`,
    pass: 'Send the link to the supplier who connects this system.',
    until: (moment: string) => `The Client Secret can be collected once, until ${moment}.`,
    link: 'Link',
    code: 'Code',
    onlyTime: 'The code is shown only now.',
    advice:
      'Tell the supplier the code another way than the link, such as on the telephone: whoever has both can collect the Client Secret.',
    told: 'When it is collected, you receive an e-mail, and this page shows when and from where.',
    codeTold: 'I have told the supplier the code',
    linkNotKept: 'You have not copied the link yet',
    codeNotKept: 'You have neither told nor copied the code yet',
    bothNotKept: 'You have not passed on the link and the code yet',
    notKept: 'Once this is closed, nobody can see it again. You can make a new link at any time.',
    closeAnyway: 'Close all the same',
    leaving: 'Once you leave, nobody can see the code again.',
  },
  news: {
    open: (left: string) =>
      `Waiting for the supplier to collect the credentials. The link is valid for ${left}.`,
    wrongCodes: (times: number) => `${count(times, { one: 'wrong code', other: 'wrong codes' })} so far.`,
    expired: 'The link for the supplier has expired. Nobody has collected the credentials.',
    spent: 'The link for the supplier ended after five wrong codes. Nobody has collected the credentials.',
    collected: (when: string) => `The supplier collected the credentials ${when}.`,
    collectedFrom: (when: string, address: string) =>
      `The supplier collected the credentials ${when} from ${address}.`,
    openedAgain: (when: string) =>
      `The link for the supplier was opened a second time ${when}, with the right code. Ask the supplier who it was. If nobody knows, choose Regenerate: somebody else may have the credentials.`,
    found: (when: string) =>
      `A Client Secret of it was found at a place where it should not be, and was ended ${when}. Find out how it got there.`,
    foundNext: 'If the IT system used it, it needs a new one.',
    nothing: 'It has no valid credentials, so it cannot verify medicines. Choose Regenerate.',
    nothingLocked:
      'It has no valid credentials, so it cannot verify medicines. Unlock it, then choose Regenerate.',
    nothingAsk: 'It has no valid credentials, so it cannot verify medicines. Ask your Super User.',
    two: (left: string) => `Two valid Client Secrets. The old one stays valid for ${left}.`,
    stillUsed: (when: string) => `It was used ${when}.`,
    stillUsedFrom: (when: string, address: string) => `It was used ${when} from ${address}.`,
    secretExpires: (when: string) => `The Client Secret expires ${when}.`,
    keyExpires: (when: string) => `A public key expires ${when}.`,
  },
}
