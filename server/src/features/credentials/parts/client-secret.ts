import { crc32 } from 'node:zlib'
import { toBase62 } from '../../../platform/crypto/base62.ts'

/*
 * thr_ (4) + 256 random bits in base62 (43 digits) + CRC-32 of all that in base62 (6 digits). The prefix lets a
 * scanner find a secret that leaked, the checksum lets arithmetic refuse one that was cut or mistyped.
 */
const shape = /^thr_[0-9A-Za-z]{49}$/

/** The client secret that 32 random bytes make. */
export function writeSecret(random: Uint8Array): string {
  const body = `thr_${toBase62(random, 43)}`
  return body + checksum(body)
}

/** Whether a text is a whole client secret; says nothing of whose, or whether it was ever issued. */
export function isWholeSecret(text: string): boolean {
  return shape.test(text) && checksum(text.slice(0, -6)) === text.slice(-6)
}

function checksum(body: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return toBase62(bytes, 6)
}
