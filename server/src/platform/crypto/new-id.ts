import { randomBytes, randomInt } from 'node:crypto'

const latest = { time: -1, counter: 0 }

/**
 * A new UUID of version 7 (RFC 9562 §5.7): ids that are made one after another lie beside each other in an index, and
 * those that one process makes within a millisecond sort as they were made (§6.2, a counter of 26 bits).
 * @param now the time that goes into the id, in milliseconds
 */
export function newId(now: Date): string {
  const bytes = randomBytes(16)
  const counter = countWithin(now.getTime())
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | (counter >> 14), 6)
  bytes.writeUInt16BE(0x8000 | (counter & 0x3fff), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

// It begins at random, so that two nodes do not count alike, and low enough never to run over.
function countWithin(time: number): number {
  latest.counter = time === latest.time ? latest.counter + 1 : randomInt(2 ** 24)
  latest.time = time
  return latest.counter
}
