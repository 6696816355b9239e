import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofLocations = { one: 'location', other: 'locations' }
const ofEquipment = { one: 'piece of client equipment', other: 'pieces of client equipment' }

export const locations = {
  title: 'Locations',
  sentence: 'The sites of your organisation. Open a location to see and change its client equipment.',
  sentenceToSee: 'The sites of your organisation. Open a location to see its client equipment.',
  add: 'Add Location',
  count: (all: number) => count(all, ofLocations),
  found: (found: number, all: number) => `${found} of ${count(all, ofLocations)}`,
  filter: 'Filter by name, city or Location Id',
  nothingFound: (typed: string) => `No location matches “${typed}”.`,
  showAll: 'Show all locations',
  none: 'Your organisation has no location yet. Add the first one, then its client equipment.',
  noneForYou: 'There is no location that you can see. Ask the Super User of your organisation.',
  actions: 'Actions',
  edit: 'Edit',
  editOne: (name: string) => `Edit ${name}`,
  delete: 'Delete',
  deleteOne: (name: string) => `Delete ${name}`,
  fields: {
    id: 'Location Id',
    name: 'Location Name',
    address: 'Address',
    city: 'City',
    postalCode: 'Postal Code',
    contactEmail: 'Contact e-mail',
    clients: 'Client Equipment',
  },
  idHelp: 'Given when the location was added. It never changes.',
  contactEmailHelp: 'An address at which somebody at this location can be reached.',
  nameMissing: 'Enter the Location Name.',
  postalCodeMissing: 'Enter the Postal Code.',
  emailWrong: 'This is not an e-mail address. Check it.',
  adding: {
    sentence: 'A site of your organisation. It gets its Location Id when it is added.',
    done: (name: string) => `${name} added. Now its client equipment can be added.`,
  },
  detail: {
    title: 'Location Detail',
    sentence: 'The client equipment of this location, and its details.',
    update: 'Update',
    updated: (name: string) => `${name} updated`,
    delete: 'Delete Location',
    missingTitle: 'Location not found',
  },
  deleting: {
    title: 'Delete Location',
    question: (name: string) => `Do you want to delete the location ${name}?`,
    stops: (clients: number) => `Its ${count(clients, ofEquipment)} will stop verifying medicines at once.`,
    sentence:
      'Its client equipment stops verifying medicines at once. A deleted location cannot be brought back.',
    nothingHangs: 'It has no client equipment.',
    forGood: 'A deleted location cannot be brought back.',
    done: (name: string) => `${name} deleted`,
  },
}
