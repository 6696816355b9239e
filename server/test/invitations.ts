import { readInvitation } from '@theriac/contract/v1/invitations.ts'
import { callAs } from './people.ts'
import type { TestApp } from './test-app.ts'

/** The token of the link in an invitation's mail. */
export function linkTokenIn(text: string, url: string): string {
  const [, address, token] = /^(\S+)\/invitation#([0-9A-Za-z]{43})$/m.exec(text) ?? []
  if (address !== url || token === undefined) throw new Error(`The mail has no link: ${text}`)
  return token
}

/** Whether the link of an invitation leads anywhere. */
export async function isLinkOpen(app: TestApp, token: string): Promise<boolean> {
  const { status, body } = await callAs(app, undefined, readInvitation, { body: { token } })
  if (status !== 200 && body?.code !== 'link.not_valid') throw new Error(`Answered ${status}.`)
  return status === 200
}
