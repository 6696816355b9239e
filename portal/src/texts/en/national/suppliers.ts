import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofSystems = { one: 'IT system', other: 'IT systems' }
const ofSuppliers = { one: 'supplier', other: 'suppliers' }

export const suppliers = {
  title: 'Suppliers',
  sentence: 'The IT suppliers of your market. Organisations choose from them for their equipment.',
  add: 'Add supplier',
  count: (all: number) => count(all, ofSuppliers),
  found: (found: number, all: number) => `${found} of ${count(all, ofSuppliers)}`,
  filter: 'Filter by name or contact',
  nothingFound: (typed: string) => `No supplier matches “${typed}”.`,
  showAll: 'Show all suppliers',
  none: 'There is no supplier in the registry yet. Add the first one, so that organisations can choose it.',
  noneToSee: 'There is no supplier in the registry yet.',
  fields: { name: 'Name', contactName: 'Contact', contactEmail: 'E-mail', systems: 'IT systems' },
  edit: 'Edit',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  name: 'Name of the supplier',
  nameMissing: 'Enter the name of the supplier.',
  contactName: 'Contact person',
  contactEmail: 'Contact e-mail',
  contactHelp: 'Whom the national organisation asks. A supplier has no account.',
  emailWrong: 'This is not an e-mail address. Check it.',
  adding: {
    sentence: 'Organisations can choose it as soon as it is added.',
    verb: 'Add supplier',
    done: (name: string) => `${name} added`,
  },
  systems: {
    title: 'IT systems',
    sentence:
      'What this supplier sells. Organisations choose it for their equipment, and you can lock it as a whole.',
    name: 'Name of the IT system',
    nameHelp: 'As organisations know it.',
    nameMissing: 'Enter the name of the IT system.',
    add: 'Add IT system',
    none: 'No IT system of this supplier is in the registry yet.',
    count: (systems: number) => count(systems, ofSystems),
    rename: 'Rename',
    remove: 'Remove',
    adding: { title: 'Add IT system', verb: 'Add', done: (name: string) => `${name} added` },
    renaming: { title: 'Rename IT system', verb: 'Rename', done: (name: string) => `Renamed to ${name}` },
    removing: {
      title: 'Remove IT system',
      verb: 'Remove',
      question: (name: string) => `Do you want to remove ${name}? It cannot be chosen any more then.`,
      done: (name: string) => `${name} removed`,
    },
  },
  editing: {
    title: 'Edit supplier',
    sentence: 'Another name shows at once wherever the supplier was chosen.',
    verb: 'Update',
    done: (name: string) => `${name} updated`,
    missingTitle: 'Supplier not found',
    missing: 'There is no such supplier in this market.',
  },
}
