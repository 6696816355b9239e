import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofLocations = { one: 'location', other: 'locations' }

export const confirming = {
  title: 'Confirm your locations',
  sentence: (locations: number): string =>
    locations === 0
      ? 'Name the sites of your organisation. They are added when you confirm them.'
      : 'This is what the national organisation knows. Correct what is wrong, remove what is not yours, and add what is missing.',
  begin: (locations: number): string =>
    locations === 0
      ? 'Before anything else, name the sites of your organisation.'
      : `The national organisation has noted ${count(locations, ofLocations)} of your organisation. Before anything else, look whether that is right.`,
  beginVerb: (locations: number): string => (locations === 0 ? 'Name locations' : 'Confirm locations'),
  part: 'Your locations',
  add: 'Add location',
  name: (place: number) => `Location ${place}`,
  remove: (name: string) => `Remove: ${name}`,
  removeTip: 'Remove',
  most: 'At most 50 locations can be confirmed at once. Add the others afterwards.',
  none: 'You confirm that your organisation has no location yet. You can add locations later, under Locations.',
  verb: 'Confirm',
  done: (locations: number) =>
    locations === 0 ? 'Confirmed: no location yet' : `${count(locations, ofLocations)} confirmed and added`,
  overTitle: 'There is nothing to confirm',
  over: 'The locations of your organisation are confirmed. You find them under Locations.',
  notYours: 'Only a Super User, or who may add locations anywhere in the organisation, can confirm them.',
  toLocations: 'Go to Locations',
}
