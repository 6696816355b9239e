import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofApplications = { one: 'application', other: 'applications' }

export const applications = {
  title: 'Applications',
  sentence: 'What your organisation has applied for to the national organisation, and what has become of it.',
  sentenceToApply: 'Here your organisation applies to the national organisation.',
  change: 'Apply for a change of IT system',
  newLocation: 'Apply for a new location',
  closing: 'Apply to close a location',
  cannotApply:
    'To apply, one has to see Client Equipment and Client Roles too, and where equipment is added at once, to be allowed to add it. Ask the Super User of your organisation.',
  count: (all: number) => count(all, ofApplications),
  none: 'Nothing has been applied for yet. Here you apply to the national organisation when a location changes its IT system, and you see what has become of it.',
  noneToSee: 'Nothing has been applied for yet.',
  notToSee: 'You may apply, but not see what was applied for. Ask the Super User of your organisation.',
  fields: {
    kind: 'Application',
    location: 'Location',
    newSystem: 'New IT system',
    state: 'Status',
    lastStep: 'Last step',
    plannedOn: 'Planned date',
    supplier: 'IT supplier',
    itSystem: 'IT system of the supplier',
    contactName: 'Contact of the supplier',
    contactEmail: 'E-mail of the contact',
    clientRole: 'Client Role',
    remark: 'Remark',
    appliedBy: 'Applied by',
    locationName: 'Location Name',
    address: 'Address',
    city: 'City',
    postalCode: 'Postal Code',
    locationEmail: 'Contact e-mail',
    organisation: 'Organisation',
    decision: 'Remark on the approval',
  },
  kinds: {
    'it-system-change': 'Change of IT system',
    'new-location': 'New location',
    'closing-location': 'Closing of a location',
  },
  titleOf: (kind: string, location: string) => `${kind}: ${location}`,
  states: {
    applied: 'Waiting for a decision',
    approved: 'Approved',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
  },
  steps: {
    title: 'Steps',
    applied: 'Applied',
    approved: 'Approved',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    'equipment-made': 'New equipment created',
    'credentials-collected': 'Credentials collected',
    'new-in-use': 'New system in use',
    'old-last-used': 'Old system last used',
    'old-locked': 'Old credentials locked',
    closed: 'Closed',
    by: (name: string) => `by ${name}`,
    toCome: 'still to come',
    neverUsed: 'never used',
  },
  detail: {
    title: 'What was applied for',
    missingTitle: 'Application not found',
    showAll: 'Show all applications',
    replaced: 'Old equipment that it replaces',
    replacedSentence:
      'Once the new system is in use, the national organisation locks these credentials. From then on the old system can do nothing.',
    replacesNothing: 'It replaces no equipment.',
    equipmentId: 'Equipment Id',
    status: 'Status',
    lastUsed: 'Last used',
    active: 'Active',
    locked: 'Locked',
    deleted: 'Deleted',
    never: 'Never',
    from: (address: string) => `from ${address}`,
    countOfEquipment: (all: number) =>
      count(all, { one: 'piece of client equipment', other: 'pieces of client equipment' }),
  },
  refusedBy: (name: string) => `Refused by ${name}`,
  refusedLocked: (name: string) => `${name}, which had been created for it, is locked.`,
  refusedNext: 'Put right what the reason names, and apply again.',
  next: {
    'wait-decision':
      'The national organisation decides about it. You and the other Super Users are told by e-mail.',
    'wait-approval':
      'The new system is in use. The national organisation still has to approve the change; then it locks the old credentials.',
    'hand-over': (name: string) => `Hand the credentials of ${name} over to the supplier.`,
    'ask-hand-over': (name: string) =>
      `Somebody who may hand over credentials has to hand those of ${name} over to the supplier. Ask the Super User of your organisation.`,
    'wait-collection': (name: string) =>
      `The credentials of ${name} wait for the supplier, who opens the link with its code. You see here when they are collected.`,
    'wait-use': (name: string) =>
      `The supplier connects the new system with the credentials of ${name}. You see here when it is used for the first time.`,
    'wait-lock':
      'The new system is in use. The national organisation now locks the old credentials; from then on the old system can do nothing.',
    'new-locked': (name: string) => `${name} is locked, so the new system can do nothing. Look why.`,
    'new-deleted': (name: string) =>
      `${name} was deleted, so the new system can do nothing. Restore it, or withdraw this application and apply again.`,
    'close-location': 'The closing is approved. Delete the location on the day when it closes.',
    'ask-close-location':
      'The closing is approved. Somebody who may delete the location does so on the day when it closes: ask the Super User of your organisation.',
    'change-done': 'The change is complete. The old system can do nothing any more.',
    'location-added': 'The location was added. Now its client equipment can be added.',
    'location-closed': 'The location is closed.',
    withdrawn: 'The application was withdrawn. Nothing comes of it any more.',
  },
  oldCanGo: (all: number): string =>
    all === 1 ? 'The old equipment can be deleted now:' : 'The old pieces of equipment can be deleted now:',
  actions: {
    handOver: 'Hand over to the supplier',
    toEquipment: 'Go to the equipment',
    toLocation: 'Go to the location',
    again: 'Apply again',
  },
  withdrawing: {
    title: 'Withdraw the application',
    sentence: 'As long as nothing is closed, you can withdraw it.',
    verb: 'Withdraw',
    question: (title: string) => `Do you want to withdraw “${title}”?`,
    unused: (name: string) =>
      `${name}, which was created for it, is deleted if it has no valid credentials. If it has some, it stays: lock or delete it under Locations.`,
    decided: 'The national organisation has approved it already. It will not be told a second time.',
    done: 'Application withdrawn',
  },
}
