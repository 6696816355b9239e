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
  'credential.not_found': { status: 404, sentence: 'There is no such credential, or it counts no more.' },
  'credential.is_last': {
    status: 409,
    sentence: 'This is the last credential of the client. Add another one first, or lock the client.',
  },
  'credential.ends_too_late': {
    status: 422,
    sentence: 'The end lies in the past, or after the end that is set already. Choose another one.',
  },
  'key.not_valid': {
    status: 422,
    sentence: 'This is no public key that is taken here. Send a public JWK (RFC 7517); see errors.',
  },
  'key.known': { status: 409, sentence: 'The client has this public key already.' },
  'key.too_many': { status: 409, sentence: 'A client has five public keys at most. End one first.' },
  'key_set.not_reachable': {
    status: 422,
    sentence: 'No JWK Set could be fetched from this address. See errors for what is in the way.',
  },
  'hand_over.not_found': { status: 404, sentence: 'There is no such hand-over that is still open.' },
  'hand_over.code_wrong': {
    status: 422,
    sentence:
      'The code is wrong. Ask whoever sent the link. As long as nobody has collected, five wrong codes end it.',
  },
  'hand_over.opened_again': {
    status: 409,
    sentence:
      'These credentials were collected before. The client is locked now, and its organisation is told: ask there.',
  },
  'hand_over.client_locked': {
    status: 409,
    sentence: 'The client is locked now. Ask its organisation; the link counts again once it is unlocked.',
  },
  'it_system.not_found': { status: 404, sentence: 'This supplier has no such IT system.' },
  'it_system.name_taken': {
    status: 409,
    sentence: 'The supplier has an IT system of this name. Choose another name.',
  },
  'it_system.in_use': {
    status: 409,
    sentence: 'Equipment or an application names this IT system. Rename it instead.',
  },
  'supplier.not_found': { status: 404, sentence: 'There is no such supplier in this market.' },
  'supplier.locked': {
    status: 409,
    sentence:
      'In an incident this supplier or IT system is locked: no equipment is added to it, or moved away from it.',
  },
  'supplier.name_taken': { status: 409, sentence: 'A supplier of this name exists. Choose another name.' },
} as const satisfies Record<string, Problem>
