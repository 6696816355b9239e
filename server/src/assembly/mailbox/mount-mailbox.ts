import { createHash } from 'node:crypto'
import { readMailbox } from '@theriac/contract/mailbox.ts'
import type { FastifyInstance } from 'fastify'
import type { Mount } from '../../access/mount/mount.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxStyle } from './mailbox-style.ts'
import { readLanguage } from './mailbox-words.ts'
import { printMailbox } from './print-mailbox.ts'

const styleDigest = createHash('sha256').update(mailboxStyle).digest('base64')

// The page runs no script and asks for nothing: what stands in a mail can do nothing here.
const pageHeaders = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  vary: 'accept-language',
}

/** Mounts the demo's mailbox: for programs as the contract says, and as a page for people. */
export function mountMailbox(
  app: FastifyInstance,
  { open }: Mount,
  mailbox: Mailbox,
  publicUrl: string,
): void {
  open(readMailbox, async ({ query }) => {
    const messages = await mailbox.read(query.to)
    return messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() }))
  })
  app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    '/mailbox',
    async ({ query, headers }, reply) => {
      const to = typeof query['to'] === 'string' ? query['to'].replaceAll('\0', '').trim() : ''
      const messages = await mailbox.read(to === '' ? undefined : to)
      const language = readLanguage(headers['accept-language'])
      return reply
        .headers(pageHeaders)
        .type('text/html; charset=utf-8')
        .send(printMailbox(messages, { to, publicUrl, language }))
    },
  )
}
