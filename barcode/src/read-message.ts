import { readElementStrings } from './read-element-strings.ts'
import type { CodeElement } from './scan-reading.ts'

const MESSAGE_HEADER = '[)>'
const EOT = '\u0004'
const GS = '\u001d'
const RS = '\u001e'

/** Whether a text is a message of ISO/IEC 15434, as macro 05 and macro 06 of a Data Matrix expand to. */
export function isMessage(text: string): boolean {
  return text.startsWith(MESSAGE_HEADER)
}

/**
 * Takes a message `[)>` RS format data RS EOT apart: format 05 carries GS1 element strings, format 06
 * data identifiers (IFA). Several formats in one message are read as one pack; other formats are one
 * element without identifier. RS and EOT may be lost, since they decide nothing.
 * Source: ISO/IEC 15434; securPharm coding rules 2.03 §5.1.
 */
export function readMessage(text: string): CodeElement[] {
  const end = text.indexOf(EOT)
  const body = text.slice(MESSAGE_HEADER.length, end === -1 ? text.length : end)
  return body
    .split(RS)
    .filter((record) => record !== '')
    .flatMap(readRecord)
}

function readRecord(record: string): CodeElement[] {
  if (record.startsWith('05')) return readElementStrings(record.slice(2))
  if (record.startsWith('06')) return readDataIdentifiers(record.slice(2))
  return [{ identifier: '', value: record }]
}

/** ASC MH10 data identifiers (ISO/IEC 15418): up to three digits, then a capital letter. */
function readDataIdentifiers(text: string): CodeElement[] {
  return text
    .split(GS)
    .filter((element) => element !== '')
    .map((element) => {
      const identifier = /^[0-9]{0,3}[A-Z]/.exec(element)?.[0] ?? ''
      return { identifier, value: element.slice(identifier.length) }
    })
}
