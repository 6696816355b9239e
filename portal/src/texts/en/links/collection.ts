import { countIn } from '../../rules/plural.ts'

const count = countIn('en')

export const collection = {
  title: 'Collect credentials',
  sentence: (organisation: string) => `${organisation} has made credentials for a system that you connect.`,
  organisation: 'Organisation',
  location: 'Location',
  equipment: 'Client Equipment',
  sender: 'Sent by',
  validUntil: 'The link ends',
  code: 'Code',
  codeHelp: 'Whoever sent the link tells you the code another way, such as on the telephone.',
  codeMissing: 'Enter the code.',
  codeWrong: (left: number) =>
    `The code is wrong. Ask whoever sent the link. After ${count(left, { one: 'more wrong code', other: 'more wrong codes' })} the link ends.`,
  way: 'Secret or public key',
  ways: { secret: 'Receive a client secret', key: 'Give a public key instead' },
  wayHelps: {
    secret: 'It is shown once, and nobody else sees it.',
    key: 'Then no secret exists at all (private_key_jwt).',
  },
  once: 'This works only once. Do it where you can keep the secret in a safe place at once.',
  onceKey: 'This works only once.',
  submitSecret: 'Collect the client secret',
  submitKey: 'Give the public key',
  shown: {
    title: (equipment: string) => `Credentials of ${equipment}`,
    sentence: 'Copy them now, or download them.',
    clientId: 'Client Id',
    clientSecret: 'Client Secret',
    tokenEndpoint: 'Token endpoint',
    issuer: 'Issuer',
    oldEnds: (moment: string) => `The old credentials stay valid until ${moment}.`,
    oldEnded: 'The old credentials do not work any more.',
    onlyTime: 'This is the only time the Client Secret is shown.',
    advice:
      'Keep it in a safe place, and give it to nobody who is not directly connected with this IT system. If it is lost, ask the organisation for a new link.',
    fileAdvice:
      'The Client Secret is confidential: give it to nobody who is not directly connected with this IT system. Delete this file once the system is connected.',
  },
  collected: {
    title: 'You have collected the credentials',
    advice:
      'The organisation has been told, and you can close this page. Do not use the link and the code again: then the credentials are locked.',
  },
  keyGiven: {
    title: 'The public key counts now',
    advice: 'The system proves itself with its private key. The organisation has been told.',
    audience: 'Issuer (aud of the assertion)',
  },
  before: {
    heading: 'Credentials that were collected',
    title: (when: string) => `These credentials were collected ${when}`,
    mine: 'If that was you or a colleague, close this page: there is nothing more to do.',
    notMine:
      'If nobody of yours did: enter the code. The credentials are locked at once, and the organisation is warned.',
    codeWrong: 'The code is wrong. Ask whoever sent the link.',
    submit: 'Lock the credentials',
  },
  openedAgain: {
    title: 'The credentials are locked now',
    advice:
      'They were collected before, with the same link and code. To be safe nothing works with them any more, and the organisation has been warned. Call whoever sent you the link.',
  },
  locked: {
    title: 'The credentials cannot be collected at the moment',
    advice:
      'The equipment is locked, or its location or organisation is not active. Ask whoever sent you the link; once it is unlocked, the link works again.',
    again: 'Try again',
  },
  dead: {
    title: 'This link cannot be used',
    advice:
      'It has expired, was withdrawn or replaced by a newer one, or ended after five wrong codes. A link that was copied by hand may not be complete. Ask whoever sent it for a new one.',
  },
  spent: {
    title: 'The link has ended',
    advice: 'That was the fifth wrong code. Nothing was collected. Ask whoever sent the link for a new one.',
  },
  lost: {
    title: 'The answer did not arrive',
    advice:
      'The connection was lost at the wrong moment: the credentials were made, but did not reach you. Ask whoever sent the link for a new one.',
  },
  notSent: {
    title: 'The connection was lost',
    advice: 'Nothing was collected. Press the button once more.',
  },
  unsure: {
    title: 'The server cannot be reached',
    advice:
      'It is not known whether the credentials were collected. Do not enter the code a second time now: first look whether the link is still unused.',
    look: 'Look again',
  },
  noLink: {
    title: 'Open the link once more',
    advice:
      'For your safety the link is not kept when the page is reloaded: open it again from the message in which you received it.',
  },
}
