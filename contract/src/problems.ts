import { Type, type Static } from 'typebox'

type Problem = { readonly status: number; readonly sentence: string }

/**
 * Every refusal that Theriac gives as problem details (RFC 9457): its stable code, its HTTP status and the
 * sentence that tells a person what to do next.
 */
export const problems = {
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
  'permission.missing': {
    status: 403,
    sentence:
      'The client role does not include this. Ask the Super User of the organisation for the permission.',
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
  'server.failed': {
    status: 500,
    sentence: 'Something went wrong on our side. Tell the support the reference of this answer.',
  },
  'market.not_found': { status: 404, sentence: 'There is no market with this code.' },
  'organisation.not_found': { status: 404, sentence: 'There is no such organisation.' },
  'organisation.name_taken': {
    status: 409,
    sentence: 'An organisation of this type and name exists in the market. Choose another name.',
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
    sentence: 'Clients have this client role. Give them another one first.',
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
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof problems

/** Every problem code. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(isProblemCode)

/** Whether a word is a problem code. */
export function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(problems, word)
}

/** The body of a refusal, media type application/problem+json (RFC 9457 §3). */
export const ProblemBody = Type.Object({
  type: Type.String({ description: 'Where the problem is documented' }),
  title: Type.String({ description: 'What is wrong and what to do next' }),
  status: Type.Integer(),
  code: Type.String({ description: 'Stable: programs look at this' }),
  reference: Type.String({ description: 'Finds the log line of this request' }),
  errors: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
      description: 'Each wrong field',
    }),
  ),
})

export type ProblemBody = Static<typeof ProblemBody>
