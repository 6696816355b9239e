import type { organisationProblems as contract } from '@theriac/contract/problems/organisation-problems.ts'

export const organisationProblems: Readonly<Record<keyof typeof contract, string>> = {
  'market.not_found': 'There is no market with this code.',
  'organisation.not_found': 'There is no such organisation.',
  'organisation.name_taken':
    'An organisation of this type and name exists in the market. Choose another name.',
  'organisation.suspended':
    '{organisation} was suspended by the national organisation: {reason}. Ask support.',
  'organisation.own': 'You cannot suspend the organisation to which you belong.',
  'location.not_found': 'This location does not exist, or was deleted.',
  'location.closed': 'The location is closed. Choose an open one.',
  'role.not_found': 'This Client Role does not exist, or was deleted.',
  'role.name_taken': 'A Client Role of this name exists. Choose another name.',
  'role.built_in': 'The built-in Client Role cannot be changed or deleted. Make one of your own.',
  'role.in_use':
    'Client Equipment has this Client Role; deleted equipment counts for 30 days. Give it another one first.',
  'permission.unknown': 'There is no permission of this name. Reload the page.',
  'permission.does_not_fit': 'Client Equipment of this type of organisation cannot have this permission.',
  'client.not_found': 'This client does not exist, or was deleted.',
  'client.locked': 'The client is locked. Unlock it first.',
  'client.locked_by_nmvo': 'The national organisation locked this client, and only it can unlock it.',
  'client.not_restorable':
    'Its Client Id was given to another client, or 30 days have passed. Create a new one.',
  'credential.not_found': 'There is no such credential, or it counts no more. Reload the page.',
  'credential.is_last': 'This is the last credential. Add another one first, or lock the Client Equipment.',
  'credential.ends_too_late': 'This end lies in the past, or after the one that is set. Choose another one.',
  'key.not_valid': 'This public key is not taken. The reason: {key}.',
  'key.known': 'The Client Equipment has this public key already.',
  'key.too_many': 'There are five public keys already. End one first.',
  'key_set.not_reachable': 'No keys could be fetched from this address. The reason: {key}.',
  'hand_over.not_found': 'This link was collected, withdrawn or replaced meanwhile. Reload the page.',
  'hand_over.code_wrong': 'The code is wrong. Ask whoever sent you the link. After five wrong codes it ends.',
  'hand_over.opened_again':
    'These credentials were collected before. To be safe they are locked now, and the organisation has been told. Contact it.',
  'hand_over.client_locked':
    'The Client Equipment is locked at the moment. Ask the organisation; once it is unlocked, the link works again.',
  'it_system.not_found': 'This supplier has no such IT system.',
  'it_system.name_taken': 'The supplier has an IT system of this name. Choose another name.',
  'it_system.in_use': 'Client Equipment or an application names this IT system. Rename it instead.',
  'supplier.not_found': 'There is no such supplier in this market.',
  'supplier.locked':
    'In an incident the national organisation has locked this supplier or IT system. Until it unlocks it, no Client Equipment can be added to it or moved away from it.',
  'supplier.name_taken': 'A supplier of this name exists. Choose another name.',
}
