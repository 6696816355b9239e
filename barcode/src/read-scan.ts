import { judgeElements } from './judge-elements.ts'
import { readElementStrings } from './read-element-strings.ts'
import { isMessage, readMessage } from './read-message.ts'
import type { NotAPackReason, NotAPackReading, ScanReading } from './scan-reading.ts'

// ISO/IEC 15424: the symbologies that carry AIs or a message: Data Matrix ECC 200 (d1 to d6),
// GS1-128, GS1 DataBar and composites, GS1 QR Code, GS1 DotCode.
const CARRIERS: ReadonlySet<string> = new Set(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'C1', 'e0', 'Q3', 'J1'])

/**
 * Reads what a scanner sent for a pack: GS1 element strings or a message of ISO/IEC 15434, with or without
 * a symbology identifier (`]d2`), leading GS, or the scanner's closing Enter or Tab. It never throws,
 * corrects nothing and guesses no lost separator. `now` places two-digit years.
 *
 * "Send it anyway": faults make a reading invalid, yet it is submitted as long as it names one product
 * code and one serial number, so that the national system sees the bad pack. Only a wrong barcode, and
 * one that contradicts itself in these two, is not. Source: EMVS Unique Identifier Parser, read me and
 * `PackIdentifier.Submit`; qualification test book of HMVO, 12 "invalid GS1 elements".
 */
export function readScan(text: string, now: Date): ScanReading {
  const scanned = text.replace(/[\r\n\t]+$/, '')
  const symbology = /^\][A-Za-z][0-9A-Za-z]/.exec(scanned)?.[0].slice(1)
  if (symbology !== undefined && !CARRIERS.has(symbology)) return notAPack('wrong_symbology')

  const data = symbology === undefined ? scanned : scanned.slice(3)
  if (data === '') return notAPack('empty')
  const elements = isMessage(data) ? readMessage(data) : readElementStrings(data)
  return judgeElements(elements, symbology, now) ?? notAPack('no_pack_elements')
}

function notAPack(reason: NotAPackReason): NotAPackReading {
  return { outcome: 'not_a_pack', isValid: false, submit: false, reason, problems: [] }
}
