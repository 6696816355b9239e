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
  'credential.not_found': 'There is no such secret, or it counts no more. Reload the page.',
  'credential.is_newest': 'The newest secret cannot be ended alone. Regenerate it, or lock the client.',
  'supplier.not_found': 'There is no such supplier in this market.',
  'supplier.name_taken': 'A supplier of this name exists. Choose another name.',
}
