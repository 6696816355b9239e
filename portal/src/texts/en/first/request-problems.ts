import type { requestProblems as contract } from '@theriac/contract/problems/request-problems.ts'

export const requestProblems: Readonly<Record<keyof typeof contract, string>> = {
  'request.invalid': 'Some of what was entered does not fit. See the marked fields.',
  'request.unreadable': 'What was sent could not be read. Try again.',
  'request.too_large': 'That is too much at once. Send less.',
  'request.wrong_media_type': 'What was sent could not be read. Reload the page and try again.',
  'request.wrong_method': 'This page and the server do not fit together. Reload the page.',
  'request.wrong_host':
    'The demo answers only as localhost, 127.0.0.1 and [::1]. Use one of these addresses.',
  'organisation.other_open': 'Another organisation is open in this browser now. Reload the page.',
  'request.cross_site': 'The request came from a page of another site. Open Theriac itself and try again.',
  'address.not_found': 'There is nothing at this address. It may be gone. Reload the page.',
  'token.missing': 'You are not signed in, or no longer. Sign in.',
  'token.malformed': 'You are not signed in, or no longer. Sign in.',
  'token.invalid': 'You are not signed in, or no longer. Sign in.',
  'network.not_allowed':
    'This client may not ask from its address. Ask the Super User to add it to the allowed networks.',
  'permission.missing':
    'You do not have the permission for this. Ask whoever manages the users of your organisation.',
  'rate.exceeded': 'Too many requests at once. Wait a moment, then try again.',
  'database.unavailable': 'The server cannot reach its data at the moment. Try again in a moment.',
  'server.stopping': 'The server is restarting. Try again in a moment.',
  'server.not_ready': 'The server is not ready yet. Try again in a moment.',
  'server.busy': 'Many people sign in at this moment. Try again in a few seconds.',
  'server.failed': 'Something went wrong on our side. Try again, or tell support the reference.',
}
