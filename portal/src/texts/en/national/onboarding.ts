import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofTries = { one: 'wrong try', other: 'wrong tries' }
const ofDays = { one: 'day', other: 'days' }
const ofOrganisations = { one: 'organisation', other: 'organisations' }

export const onboarding = {
  licence: {
    title: 'Licence',
    sentence: 'By which the organisation may trade in medicines. You are told before it expires.',
    add: 'Add licence',
    remove: (name: string) => `Remove: ${name}`,
    removeTip: 'Remove',
    number: 'Licence number',
    numberMissing: 'Enter the number of the licence.',
    expiresOn: 'Last day of the licence',
    expiresOnHelp: 'Leave it empty if the licence does not expire.',
    none: 'Not recorded',
    endless: 'Does not expire',
    good: 'Valid',
    over: 'Expired',
    ending: (days: number) => (days === 0 ? 'Expires today' : `Expires in ${count(days, ofDays)}`),
    whole: 'None is recorded yet. Leave both fields empty if there is none.',
  },
  ending: {
    title: 'Licences that expire',
    sentence:
      'Active organisations whose licence has expired, or expires within 30 days. Nothing stops by itself: record the new licence, or suspend the organisation.',
    count: (shown: number, all: number) =>
      shown === all ? count(all, ofOrganisations) : `${shown} of ${count(all, ofOrganisations)}`,
    number: 'Licence',
    expiresOn: 'Last day',
    kinds: { 'licence-expires': 'Expires soon', 'licence-expired': 'Expired' },
  },
  facts: {
    title: 'Known facts',
    sentence:
      'Questions whose answers you have agreed on beforehand with the contact, by telephone or letter. Whoever accepts the invitation must know them.',
    others:
      'The questions that were asked before stay. If you add known facts here, they are asked in their place.',
    add: 'Add known fact',
    name: (place: number) => `Known fact ${place}`,
    remove: (name: string) => `Remove: ${name}`,
    removeTip: 'Remove',
    most: 'An organisation is asked at most five known facts.',
    question: 'Question',
    questionHelp: 'Whoever has the link reads it: it must not give the answer away.',
    questionMissing: 'Enter the question.',
    answer: 'Answer',
    answerHelp:
      'Capitals and the number of spaces make no difference. It cannot be read again afterwards, by you either.',
    answerMissing: 'Enter the answer.',
    twice: 'This question is asked above already.',
  },
  locations: {
    title: 'Locations',
    sentence: 'As far as you know them. The Super User corrects and confirms them after signing in.',
    add: 'Add location',
    name: (place: number) => `Location ${place}`,
    remove: (name: string) => `Remove: ${name}`,
    removeTip: 'Remove',
    most: 'At most 50 locations can be proposed. The organisation adds the others itself.',
    address: 'Address',
    nameMissing: 'Enter the name of the location.',
    postalCodeMissing: 'Enter the postal code.',
  },
  progress: {
    title: 'Onboarding',
    sentence: 'How far the organisation has come in.',
    done: 'The organisation has come in.',
    wrongTries: 'Wrong tries',
    invitation: 'Invitation',
    accepted: 'Accepted',
    sent: 'Sent',
    expired: 'Expired',
    notOpen: 'None is open',
    facts: 'Known facts',
    noFacts: 'None are asked',
    answered: 'Answered',
    unanswered: 'Not answered yet',
    wrong: (wrong: number, most: number) => `Not answered yet: ${count(wrong, ofTries)} of ${most}`,
    spent: (most: number) => count(most, ofTries),
    locations: 'Locations',
    confirmed: 'Confirmed',
    proposed: 'Not confirmed yet. You have proposed:',
    noneProposed: 'Not confirmed yet. You have proposed none.',
    endedTitle: 'Five wrong tries have ended the invitation',
    endedAdvice:
      'The link leads nowhere now. Ask the contact by telephone who has tried. Then invite again: the tries begin anew, and you can ask other known facts if the answers were not agreed on clearly.',
    lostTitle: 'No invitation is open',
    lostAdvice: 'Nobody can come in until you invite a Super User again.',
    again: 'Invite again',
  },
}
