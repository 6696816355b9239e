import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofEquipment = { one: 'piece of client equipment', other: 'pieces of client equipment' }
const ofOrganisations = { one: 'organisation', other: 'organisations' }
const ofLocks = { one: 'lock', other: 'locks' }

export const incidents = {
  title: 'Locked in incidents',
  sentence: 'What was locked by one act. Unlocking it unlocks just that, and nothing else.',
  count: (locks: number) => count(locks, ofLocks),
  fields: {
    what: 'What',
    state: 'Status',
    extent: 'How much',
    locked: 'Locked',
    unlocked: 'Unlocked',
  },
  what: (supplier: string, system: string | undefined) =>
    system === undefined ? `Everything of ${supplier}` : `${system} of ${supplier}`,
  isLocked: (supplier: string, system: string | undefined) =>
    system === undefined ? `Everything of ${supplier} is locked` : `${system} of ${supplier} is locked`,
  because: (reason: string) => `Reason: ${reason}`,
  locked: 'Locked',
  unlocked: 'Unlocked',
  extent: (clients: number, organisations: number) =>
    `${count(clients, ofEquipment)}, ${count(organisations, ofOrganisations)}`,
  unlock: 'Unlock',
  unlockOne: (what: string) => `Unlock: ${what}`,
  locking: {
    title: 'Lock everything of this supplier',
    sentence:
      'For an incident: at once, none of its equipment can verify or supply medicines any more. Only you can unlock it.',
    begin: 'Lock …',
    isAlready: 'Everything of it is locked already.',
    showLock: 'See the lock',
    verb: 'Lock',
    question: (supplier: string) =>
      `Equipment that names ${supplier} as its supplier will stop at once, in every organisation of the market.`,
    what: 'What is to be locked',
    everything: 'Everything',
    onlySystem: (system: string) => `Only ${system}`,
    nothing: (lockedAlready: number) =>
      lockedAlready === 0
        ? 'No equipment names it. Locking it would stop nothing.'
        : `Nothing more would stop. Locked by you before: ${count(lockedAlready, ofEquipment)}.`,
    stops: (clients: number, organisations: number) =>
      `${count(clients, ofEquipment)} in ${count(organisations, ofOrganisations)} will stop.`,
    changed: 'What would be locked has changed since you looked. Nothing is locked yet.',
    changedSays:
      'This is how it is now. If you press Lock again, everything that is there at that moment is locked.',
    usedLately: (clients: number) => `Used in the last 24 hours: ${count(clients, ofEquipment)}.`,
    notUsedLately: 'None of it was used in the last 24 hours.',
    lockedAlready: (clients: number) => `Locked by you before, and stays so: ${count(clients, ofEquipment)}.`,
    ofOrganisation: (name: string, clients: number) => `${name}: ${clients}`,
    lastUsed: 'last used',
    andMore: (organisations: number) => `and ${count(organisations, ofOrganisations)} more`,
    reason: 'Reason',
    reasonHelp: 'The organisations read it, in the portal and in the message that they get.',
    reasonMissing: 'Say why.',
    done: (clients: number) => `${count(clients, ofEquipment)} locked`,
  },
  unlocking: {
    title: 'Unlock what was locked',
    verb: 'Unlock',
    question: (what: string, clients: number) =>
      `${what}: ${count(clients, ofEquipment)} can work again, with the credentials that it has.`,
    stayLocked: (clients: number) =>
      `Stays locked, because the organisations had locked it themselves: ${count(clients, ofEquipment)}.`,
    others: 'Whatever was locked on its own meanwhile stays locked.',
    done: (what: string) => `${what}: unlocked`,
  },
}
