import { countIn } from '../rules/plural.ts'

const count = countIn('en')

export const home = {
  sentence: 'What needs your attention, and where to go from here.',
  figures: { locations: 'Locations', clients: 'Client Equipment', users: 'Users' },
  attention: 'What needs attention',
  calm: 'Nothing needs your attention.',
  calmIs:
    'Client equipment that is locked, unused, without permissions, or about to lose a secret is shown here.',
  count: (all: number) => count(all, { one: 'entry', other: 'entries' }),
  columns: { equipment: 'Equipment Id', what: 'What', when: 'When', location: 'Location' },
  kinds: {
    'without-permissions': 'No permissions',
    'malformed-secrets': 'Sends broken secrets',
    'secret-expires': 'Old secret ends soon',
    locked: 'Locked',
    'never-used': 'Never used',
    unused: 'Not used for 90 days',
  },
  when: {
    'without-permissions': 'created',
    'malformed-secrets': 'since',
    'secret-expires': 'ends',
    locked: 'locked',
    'never-used': 'created',
    unused: 'last used',
  },
  alerts: {
    title: (alerts: number) => count(alerts, { one: 'new alert', other: 'new alerts' }),
    advice:
      'In the last 30 days packs could not be authenticated: potential suspect falsification. Keep these packs apart, and follow the procedure of your organisation.',
  },
  first: {
    locationTitle: 'Begin with a location',
    location:
      'Add a location of your organisation. Then add the client equipment that verifies medicines there.',
    addLocation: 'Add Location',
    equipmentTitle: 'Add client equipment',
    equipment:
      'Open Locations, choose the pencil of a location, and add the computer or IT system that verifies medicines there.',
    toLocations: 'Go to Locations',
  },
  withoutPermissions:
    'You have no permissions in this organisation yet. Ask its Super User to put you into a user group.',
  oversight: 'Find an organisation or a client',
  organisations: 'Organisations',
  findClient: 'Find a client',
}
