import type { Problem } from './problem.ts'

/** Refusals about what an organisation has: locations, client equipment, client roles. */
export const organisationProblems = {
  'market.not_found': { status: 404, sentence: 'There is no market with this code.' },
  'organisation.not_found': { status: 404, sentence: 'There is no such organisation.' },
  'organisation.name_taken': {
    status: 409,
    sentence: 'An organisation of this type and name exists in the market. Choose another name.',
  },
  'organisation.suspended': {
    status: 403,
    sentence:
      'The national organisation has suspended your organisation; errors say which, and why. Ask support.',
  },
  'location.not_found': { status: 404, sentence: 'There is no such location.' },
  'location.closed': { status: 409, sentence: 'The location is closed. Choose an open one.' },
  'role.not_found': { status: 404, sentence: 'There is no such client role.' },
  'role.name_taken': { status: 409, sentence: 'A client role of this name exists. Choose another name.' },
  'role.built_in': {
    status: 409,
    sentence: 'The built-in client role cannot be changed or deleted. Make one of your own.',
  },
  'role.in_use': {
    status: 409,
    sentence: 'Clients have this client role; deleted ones count for 30 days. Give them another one first.',
  },
  'permission.unknown': { status: 422, sentence: 'There is no permission of this name. See /api/docs.' },
  'permission.does_not_fit': {
    status: 422,
    sentence: 'Client equipment of this type of organisation cannot have this permission.',
  },
  'client.not_found': { status: 404, sentence: 'There is no such client.' },
  'client.locked': { status: 409, sentence: 'The client is locked. Unlock it first.' },
  'client.locked_by_nmvo': {
    status: 409,
    sentence: 'The national organisation locked this client, and only it can unlock it.',
  },
  'organisation.own': { status: 409, sentence: 'You cannot suspend your own organisation.' },
  'client.not_restorable': {
    status: 409,
    sentence: 'Its Client Id was given to another client, or 30 days have passed. Create a new one.',
  },
  'credential.not_found': { status: 404, sentence: 'There is no such secret, or it counts no more.' },
  'credential.is_newest': {
    status: 409,
    sentence: 'The newest secret cannot be ended alone. Regenerate it, or lock the client.',
  },
  'supplier.not_found': { status: 404, sentence: 'There is no such supplier in this market.' },
  'supplier.name_taken': { status: 409, sentence: 'A supplier of this name exists. Choose another name.' },
} as const satisfies Record<string, Problem>
