import { setTimeout as pause } from 'node:timers/promises'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const messages = Compile(
  Type.Array(
    Type.Object({ to: Type.String(), subject: Type.String(), text: Type.String(), at: Type.String() }),
  ),
)

export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
}

/** The messages to an address in the demo's mailbox, newest first. */
export async function readMail(url: string, to: string): Promise<readonly Message[]> {
  const response = await fetch(`${url}/mailbox/messages?to=${encodeURIComponent(to)}`)
  const body: unknown = await response.json()
  if (!messages.Check(body)) throw new Error('The mailbox answered something else.')
  return body
}

/** Waits for a message to an address beyond those that were there. */
export async function nextMail(url: string, to: string, already: number): Promise<Message> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await readMail(url, to)
    const [newest] = found
    if (found.length > already && newest !== undefined) return newest
    await pause(50)
  }
  throw new Error(`No message came to ${to}.`)
}

/** The Authorisation Code in a message. */
export function codeIn({ text }: Message): string {
  const [code] = /\b\d{6}\b/.exec(text) ?? []
  if (code === undefined) throw new Error('The message holds no code.')
  return code
}

/** The link in a message. */
export function linkIn({ text }: Message): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (link === undefined) throw new Error('The message holds no link.')
  return link
}
