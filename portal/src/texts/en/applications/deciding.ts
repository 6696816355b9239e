import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofApplications = { one: 'application', other: 'applications' }

export const deciding = {
  title: 'Applications',
  sentence: 'What the organisations of your market have applied for.',
  show: 'Show',
  open: 'Open applications',
  over: 'Those that are over',
  waitingSince: 'Waiting since',
  count: (shown: number, all: number) =>
    shown === all ? count(all, ofApplications) : `${shown} of ${count(all, ofApplications)}`,
  noneOpen:
    'No application is open. What organisations apply for, such as a change of IT system, is shown here.',
  noneOver: 'No application is over yet. What was closed, refused or withdrawn is shown here.',
  showOpen: 'Show the open applications',
  overtaken: {
    approved: (name: string) => `${name} has approved it meanwhile`,
    refused: (name: string) => `${name} has refused it meanwhile`,
    over: 'It is over meanwhile',
    is: 'What you see below is how it is now.',
  },
  next: {
    decide: 'Approve this application, or refuse it with a reason.',
    'decide-in-use':
      'The new system is in use already. Approve this application, or refuse it: then its credentials are locked.',
    'wait-hand-over':
      'The organisation now hands the new credentials over to its supplier. Nothing is to be done here.',
    'wait-use': 'The supplier has the credentials. The new system has not been used yet.',
    'old-in-use':
      'The new system is in use, but the old one was used in the last 24 hours too. Ask the organisation before you lock the old credentials.',
    lock: 'The new system is in use. Lock the old credentials.',
    close: 'The new system is in use, and nothing old is left to be locked. Close the change.',
    'wait-closing':
      'The organisation deletes the location on the day when it closes. Nothing is to be done here.',
    'change-done': 'The change is complete. The old system can do nothing any more.',
    'location-added': 'The location was added.',
    'location-closed': 'The location is closed.',
    withdrawn: 'The organisation has withdrawn it.',
    'wait-decision': 'The national organisation decides about it.',
    'wait-lock': 'The new system is in use. The national organisation now locks the old credentials.',
  },
  newLocked: (name: string) => `The new equipment, ${name}, is locked: the new system can do nothing.`,
  newDeleted: (name: string) =>
    `The organisation has deleted the new equipment, ${name}: the new system can do nothing.`,
  approving: {
    title: 'Approve application',
    verb: 'Approve',
    question: (organisation: string) => `Do you want to approve this application of ${organisation}?`,
    makesEquipment: (name: string) =>
      `${name} is created with the Client Role applied for. The organisation then hands its credentials over to the supplier.`,
    equipmentThere: (name: string) => `${name} exists already. Nothing is created.`,
    makesLocation: (name: string) => `The location ${name} is added.`,
    allowsClosing: (name: string) => `The organisation can then delete the location ${name}.`,
    remark: 'Remark',
    remarkHelp: 'The organisation reads it.',
    done: 'Application approved',
  },
  refusing: {
    title: 'Refuse application',
    verb: 'Refuse',
    question: (organisation: string) => `Do you want to refuse this application of ${organisation}?`,
    locks: (name: string) => `${name}, which exists already, is locked at once.`,
    reason: 'Reason',
    reasonHelp: 'It is recorded, and the organisation reads it.',
    reasonMissing: 'Enter a reason.',
    done: 'Application refused',
  },
  locking: {
    title: 'Lock the old credentials',
    verb: 'Lock the old credentials',
    sentence: 'From then on the old system can do nothing, and the change is closed.',
    usedFrom: (name: string, when: string, address: string) =>
      `${name} was last used ${when} from ${address}.`,
    used: (name: string, when: string) => `${name} was last used ${when}.`,
    neverUsed: (name: string) => `${name} has never been used.`,
    lockedAlready: (name: string) => `${name} is locked already. From now on only you can unlock it.`,
    stops: (equipment: number) =>
      `${count(equipment, { one: 'piece of client equipment', other: 'pieces of client equipment' })} will be locked`,
    effect: (organisation: string) =>
      `From the moment you lock it, the old system of ${organisation} can do nothing: neither verify nor supply, not even with what it has fetched before.`,
    inUse: 'Part of it was used in the last 24 hours',
    inUseIs: (names: string) =>
      `They may still be working with it: ${names}. Ask the organisation before you go on.`,
    notUsedYet: 'The new system has not been used yet',
    notUsedYetIs: 'The location may be left without any system that can verify medicines.',
    confirm: 'Confirmation',
    isKnown: 'I know that it was used in the last 24 hours, and that it stops now.',
    isKnownMissing: 'Confirm that this is known.',
    done: 'Old credentials locked. The change is closed.',
  },
  closing: {
    title: 'Close the change',
    verb: 'Close',
    question: (organisation: string) => `Do you want to close this change of ${organisation}?`,
    nothingStops: 'No equipment is locked: there is none that the new system replaces, or it was deleted.',
    done: 'The change is closed',
  },
  replacedSentence:
    'You lock these credentials once the new system is in use. From then on the old system can do nothing.',
  replacedToSee:
    'Their credentials are locked once the new system is in use. From then on the old system can do nothing.',
  justNow: 'just now',
}
