import { countIn, formIn } from '../../rules/plural.ts'

const count = countIn('en')
const form = formIn('en')
const ofOrganisations = { one: 'organisation', other: 'organisations' }
const ofAlerts = { one: 'new alert', other: 'new alerts' }
const ofClients = { one: 'client', other: 'clients' }

export const home = {
  sentence: 'Your organisation at a glance, and what needs attention.',
  figures: {
    locations: (all: number) => form(all, { one: 'Location', other: 'Locations' }),
    clients: (_all: number) => 'Client Equipment',
    users: (all: number) => form(all, { one: 'User', other: 'Users' }),
  },
  attention: 'What needs attention',
  calm: 'Nothing needs your attention.',
  calmIs:
    'Client equipment that is locked, unused or without permissions, or whose credentials end soon, is shown here.',
  count: (all: number) => count(all, { one: 'item', other: 'items' }),
  columns: { equipment: 'Equipment Id', what: 'Problem', when: 'When', location: 'Location' },
  kinds: {
    'secret-found': 'A secret was found and ended',
    'without-permissions': 'No permissions',
    'malformed-secrets': 'Sends broken secrets',
    'secret-expires': 'A credential ends soon',
    locked: 'Locked',
    'never-used': 'Never used',
    unused: 'Not used for 90 days',
  },
  when: {
    'secret-found': 'found',
    'without-permissions': 'created',
    'malformed-secrets': 'since',
    'secret-expires': 'ends',
    locked: 'locked',
    'never-used': 'created',
    unused: 'last used',
  },
  alerts: {
    title: (alerts: number) => count(alerts, ofAlerts),
    advice:
      'In the last 30 days packs could not be authenticated: potential suspect falsification. Keep these packs apart, and follow the procedure of your organisation.',
    columns: { pack: 'Pack', where: 'Location and equipment', alert: 'Alert' },
    serial: 'serial number',
    count: (shown: number, all: number) =>
      shown === all ? count(all, ofAlerts) : `The newest ${shown} of ${count(all, ofAlerts)}`,
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
  market: {
    sentence: 'Your market at a glance, and what needs attention.',
    figures: {
      organisations: (all: number) => form(all, { one: 'Organisation', other: 'Organisations' }),
      suspended: (all: number) =>
        form(all, { one: 'Suspended organisation', other: 'Suspended organisations' }),
      applications: (all: number) => form(all, { one: 'Open application', other: 'Open applications' }),
      clients: (all: number) => form(all, { one: 'Client', other: 'Clients' }),
      locked: (all: number) => form(all, { one: 'Locked client', other: 'Locked clients' }),
    },
    calm: 'Nothing to check.',
    calmIs:
      'Active organisations without a Super User or with a licence that expires, and clients that the national organisation has locked otherwise than after a change of IT system, are shown here.',
    unmanaged: {
      title: 'Active organisations without a Super User',
      sentence:
        'Nobody can manage their users and credentials. Open the organisation to invite a Super User.',
      count: (shown: number, all: number) =>
        shown === all ? count(all, ofOrganisations) : `${shown} of ${count(all, ofOrganisations)}`,
      columns: { name: 'Organisation' },
      kinds: {
        'no-super-user': 'No Super User',
        'super-users-suspended': 'All Super Users suspended',
        'invitation-expired': 'Invitation expired',
      },
      when: {
        'no-super-user': 'created',
        'super-users-suspended': 'created',
        'invitation-expired': 'expired',
      },
    },
    locked: {
      title: 'Clients locked by the national organisation',
      sentence: 'Only the national organisation can unlock them.',
      count: (shown: number, all: number) =>
        shown === all ? count(all, ofClients) : `${shown} of ${count(all, ofClients)}`,
      reason: 'Reason',
      at: 'Locked',
    },
  },
}
