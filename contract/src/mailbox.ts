import { Type } from 'typebox'
import { type Endpoint, endpoint } from './endpoint.ts'

const MailboxMessage = Type.Object({
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  at: Type.String({ description: 'When it came, in UTC (ISO 8601)' }),
})

export const readMailbox = endpoint({
  name: 'readMailbox',
  method: 'GET',
  path: '/mailbox/messages',
  area: 'Demo',
  summary: 'The mail that the demo did not send: the newest 500, newest first. For people: /mailbox',
  access: 'anybody',
  errorBody: 'problem',
  query: Type.Object({
    to: Type.Optional(
      Type.String({ maxLength: 320, pattern: '^\\P{C}*$', description: 'Only to this address' }),
    ),
  }),
  replies: { 200: { description: 'The messages', body: Type.Array(MailboxMessage) } },
  problems: ['request.invalid'],
})

/** What the demo answers besides all else, and no real installation does. */
export const demoEndpoints: readonly Endpoint[] = [readMailbox]
