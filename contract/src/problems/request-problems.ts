import type { Problem } from './problem.ts'

/** What can be wrong with a request whatever it asks for, and what is wrong with the server. */
export const requestProblems = {
  'request.invalid': {
    status: 422,
    sentence: 'The request does not fit the contract. See errors for each wrong field.',
  },
  'request.unreadable': { status: 400, sentence: 'The body could not be read. Send the whole body again.' },
  'request.too_large': { status: 413, sentence: 'The request is too large. Send a smaller one.' },
  'request.wrong_media_type': {
    status: 415,
    sentence: 'The body has a media type that is not taken here. Send application/json.',
  },
  'request.wrong_method': {
    status: 405,
    sentence: 'The address exists but not with this method. See Allow for those that it takes.',
  },
  'request.wrong_host': {
    status: 421,
    sentence: 'The demo answers only as localhost, 127.0.0.1 and [::1]. Use one of these addresses.',
  },
  'address.not_found': { status: 404, sentence: 'There is nothing at this address. See /api/docs.' },
  'token.missing': {
    status: 401,
    sentence: 'The request carries no access token. Fetch one from the token endpoint and send it as Bearer.',
  },
  'token.malformed': {
    status: 400,
    sentence: 'The Authorization header says Bearer but carries no access token that can be read.',
  },
  'token.invalid': {
    status: 401,
    sentence: 'The access token is not valid, or no longer. Fetch a new one with the client secret.',
  },
  'network.not_allowed': {
    status: 403,
    sentence:
      'This client may not ask from its address, which errors names. Ask the Super User to add it to the allowed networks.',
  },
  'permission.missing': {
    status: 403,
    sentence: 'The permission for this is missing. Ask the Super User of the organisation for it.',
  },
  'rate.exceeded': { status: 429, sentence: 'Too many requests. Wait as long as Retry-After says.' },
  'database.unavailable': {
    status: 503,
    sentence: 'The database cannot be reached at the moment. Try again as Retry-After says.',
  },
  'server.stopping': {
    status: 503,
    sentence: 'This server is stopping. Try again: another one will answer.',
  },
  'server.not_ready': { status: 503, sentence: 'This server is not ready to serve. Try again in a moment.' },
  'server.busy': {
    status: 503,
    sentence: 'More people sign in at this moment than the server can serve. Try again as Retry-After says.',
  },
  'server.failed': {
    status: 500,
    sentence: 'Something went wrong on our side. Tell the support the reference of this answer.',
  },
  'organisation.other_open': {
    status: 409,
    sentence: 'Another organisation is open in this browser now. Load the page anew.',
  },
  'request.cross_site': {
    status: 403,
    sentence: 'The request came from a page of another site. Open Theriac itself and try again.',
  },
} as const satisfies Record<string, Problem>
