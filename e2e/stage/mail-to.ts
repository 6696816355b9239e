import { setTimeout as pause } from 'node:timers/promises'
import type { FakeMailServer } from '../../server/test/fake-mail-server.ts'

/** Waits for the mail to an address, beyond those that were there, and answers its text. */
export async function mailTo({ received }: FakeMailServer, address: string, already = 0): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = received.filter(({ to }) => to.toLowerCase().includes(`<${address}>`))[already]
    if (found !== undefined) return decode(found.data)
    await pause(50)
  }
  throw new Error(`No mail came to ${address}.`)
}

// RFC 2045 §6.7: quoted-printable.
function decode(data: string): string {
  const bytes = data
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n')
}
