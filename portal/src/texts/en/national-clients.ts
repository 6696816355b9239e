import { countIn } from '../rules/plural.ts'

const count = countIn('en')
const ofClients = { one: 'client', other: 'clients' }

export const nationalClients = {
  title: 'Clients',
  sentence: 'The machines of the organisation that hold credentials.',
  count: (all: number) => count(all, ofClients),
  found: (found: number, all: number) => `${found} of ${count(all, ofClients)}`,
  filter: 'Filter clients by name, location or Client Id',
  nothingFound: (typed: string) => `No client fits “${typed}”.`,
  showAll: 'Show all clients',
  none: 'The organisation has not added a client yet.',
  fields: {
    equipmentId: 'Equipment Id',
    clientId: 'Client Id',
    organisation: 'Organisation',
    location: 'Location',
    clientRole: 'Client Role',
    supplier: 'Supplier',
    status: 'Status',
    lock: 'Locked',
    lastUsed: 'Last used',
    created: 'Created',
  },
  clientIdOf: (name: string) => `Client Id of ${name}`,
  locationWithId: (name: string, id: number) => `${name} (Location Id ${id})`,
  ofOrganisation: 'Of the whole organisation',
  unknown: 'Not given',
  never: 'Never',
  active: 'Active',
  locked: 'Locked',
  deleted: 'Deleted',
  lockedBy: { organisation: 'by the organisation', nmvo: 'by the national organisation' },
  lockedBecause: (who: string, reason: string) => `${who}: ${reason}`,
  lock: 'Lock',
  unlock: 'Unlock',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  locking: {
    title: 'Lock client',
    used: (name: string, organisation: string, when: string) =>
      `${name} of ${organisation} was used ${when}. It will stop verifying medicines at once.`,
    neverUsed: (name: string, organisation: string) =>
      `${name} of ${organisation} was never used. Nothing that it sends will succeed.`,
    onlyYou: 'Only the national organisation can unlock it.',
    takesOver: 'The organisation has locked it already. From then on the organisation cannot unlock it.',
    reason: 'Reason',
    reasonHelp: 'It is recorded, and the organisation reads it.',
    reasonMissing: 'Enter a reason.',
    verb: 'Lock client',
    done: (name: string) => `${name} locked`,
  },
  unlocking: {
    title: 'Unlock client',
    question: (name: string, organisation: string) => `Do you want to unlock ${name} of ${organisation}?`,
    effect: 'It can verify medicines again at once, with the Client Secret that it has.',
    byOrganisation: (reason: string) => `The organisation itself locked it: ${reason}`,
    verb: 'Unlock client',
    done: (name: string) => `${name} unlocked`,
  },
  finding: {
    title: 'Find a client',
    sentence: 'Paste a Client Id to see whose it is, and to lock it.',
    label: 'Client Id',
    help: 'Such as it stands in a report or in the configuration of a system.',
    verb: 'Find',
    missing: 'Paste a Client Id.',
    notFoundTitle: 'No client has this Client Id',
    notFound: (id: string) =>
      `There is no client ${id} in your market. Check that the whole Client Id was pasted.`,
  },
}
