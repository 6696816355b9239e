import { countIn } from '../rules/plural.ts'

const count = countIn('en')
const ofLocations = { one: 'location', other: 'locations' }
const ofEquipment = { one: 'piece of client equipment', other: 'pieces of client equipment' }

export const locations = {
  title: 'Locations',
  sentence: 'The sites of your organisation. The client equipment of a location is found behind its pencil.',
  add: 'Add Location',
  count: (all: number) => count(all, ofLocations),
  found: (found: number, all: number) => `${found} of ${count(all, ofLocations)}`,
  filter: 'Filter by name, city or Location Id',
  nothingFound: (typed: string) => `No location fits “${typed}”.`,
  showAll: 'Show all locations',
  none: 'Your organisation has no location yet. Add the first one; then its client equipment can be added.',
  noneForYou: 'There is no location that you may see. Ask the Super User of your organisation.',
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
  idHelp: 'Given by Theriac; it never changes.',
  contactEmailHelp: 'Where somebody at this location can be reached.',
  nameMissing: 'Enter the Location Name.',
  postalCodeMissing: 'Enter the Postal Code.',
  emailWrong: 'This is no e-mail address. Check it.',
  nothingEntered: 'None',
  adding: {
    sentence: 'A site of your organisation. Its Location Id is given by Theriac.',
    done: (name: string) => `${name} added. Now its client equipment can be added.`,
  },
  detail: {
    title: 'Location Detail',
    update: 'Update',
    updated: (name: string) => `${name} updated`,
    delete: 'Delete Location',
    missingTitle: 'Location not found',
  },
  deleting: {
    title: 'Delete Location',
    question: (name: string) => `Do you want to delete the location ${name}?`,
    stops: (clients: number) => `Its ${count(clients, ofEquipment)} will stop verifying medicines at once.`,
    nothingHangs: 'It has no client equipment.',
    forGood: 'A deleted location cannot be brought back.',
    done: (name: string) => `${name} deleted`,
  },
}
