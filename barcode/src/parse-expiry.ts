/** What can be wrong with a date of six digits. */
export type ExpiryFault = 'empty' | 'wrong_character' | 'wrong_length' | 'impossible_month' | 'impossible_day'

/** The calendar date, 'YYYY-MM-DD', and whether the day was given or taken to be the month's last. */
export interface InterpretedDate {
  date: string
  dayGiven: boolean
}

/** A date as it is to be read, or the first fault. */
export type ParsedExpiry = ({ ok: true } & InterpretedDate) | { ok: false; fault: ExpiryFault }

/**
 * Reads an expiry date YYMMDD as AI (17) and data identifier D carry it, at the moment `now` (UTC).
 * Day 00 means that no day was given: the pack expires at the end of that month. A date that is in no
 * calendar is refused, never moved to the next month.
 * Source: GS1 General Specifications, AI (17) and §7.12; securPharm coding rules 2.03 §5.2.4.
 */
export function parseExpiry(sixDigits: string, now: Date): ParsedExpiry {
  if (sixDigits === '') return { ok: false, fault: 'empty' }
  if (!/^[0-9]+$/.test(sixDigits)) return { ok: false, fault: 'wrong_character' }
  if (sixDigits.length !== 6) return { ok: false, fault: 'wrong_length' }

  const year = fullYear(Number(sixDigits.slice(0, 2)), now.getUTCFullYear())
  const month = Number(sixDigits.slice(2, 4))
  const day = Number(sixDigits.slice(4))
  if (month < 1 || month > 12) return { ok: false, fault: 'impossible_month' }
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day > lastDay) return { ok: false, fault: 'impossible_day' }

  const date = [year, month, day === 0 ? lastDay : day].map((part) => String(part).padStart(2, '0')).join('-')
  return { ok: true, date, dayGiven: day !== 0 }
}

/** The window of GS1 General Specifications §7.12: from 49 years back to 50 years ahead. */
function fullYear(twoDigits: number, currentYear: number): number {
  const century = currentYear - (currentYear % 100)
  const ahead = twoDigits - (currentYear % 100)
  if (ahead >= 51) return century - 100 + twoDigits
  return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits
}
