import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseExpiry } from './parse-expiry.ts'
import type { ExpiryFault } from './parse-expiry.ts'

const now = new Date('2026-07-15T12:00:00Z')

function means(digits: string, date: string, at = now) {
  assert.deepEqual(parseExpiry(digits, at), { ok: true, date, dayGiven: !digits.endsWith('00') }, digits)
}

function refuses(digits: string, fault: ExpiryFault) {
  assert.deepEqual(parseExpiry(digits, now), { ok: false, fault }, digits)
}

describe('reading an expiry date', () => {
  it('reads year, month and day', () => {
    means('230207', '2023-02-07')
    means('250209', '2025-02-09')
    means('281231', '2028-12-31')
  })

  it('takes day 00 for the last day of the month, leap years included', () => {
    means('201200', '2020-12-31')
    means('260400', '2026-04-30')
    means('270200', '2027-02-28')
    means('280200', '2028-02-29')
  })

  it('accepts the last day of each month and refuses the next', () => {
    const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [index, lastDay] of lastDays.entries()) {
      const month = String(index + 1).padStart(2, '0')
      means(`27${month}${lastDay}`, `2027-${month}-${lastDay}`)
      refuses(`27${month}${lastDay + 1}`, 'impossible_day')
    }
  })

  it('knows leap days', () => {
    means('280229', '2028-02-29')
    means('000229', '2000-02-29')
    refuses('270229', 'impossible_day')
    refuses('280230', 'impossible_day')
  })

  it('refuses months that do not exist', () => {
    refuses('270010', 'impossible_month')
    refuses('271310', 'impossible_month')
    refuses('279900', 'impossible_month')
  })

  it('places the year from 49 years back to 50 years ahead', () => {
    means('760101', '2076-01-01')
    means('770101', '1977-01-01')
    means('100101', '2110-01-01', new Date('2060-01-01T00:00:00Z'))
    means('110101', '2011-01-01', new Date('2060-01-01T00:00:00Z'))
    means('490101', '2149-01-01', new Date('2099-06-01T00:00:00Z'))
    means('000100', '2100-01-31', new Date('2099-06-01T00:00:00Z'))
    means('500101', '2050-01-01', new Date('2000-06-01T00:00:00Z'))
    means('510101', '1951-01-01', new Date('2000-06-01T00:00:00Z'))
  })

  it('takes the current year in UTC, wherever it runs', () => {
    means('760101', '2076-01-01', new Date('2026-01-01T00:00:00Z'))
    means('760101', '1976-01-01', new Date('2025-12-31T23:59:59Z'))
  })

  it('refuses what is not six digits', () => {
    refuses('', 'empty')
    refuses('27123', 'wrong_length')
    refuses('20271231', 'wrong_length')
    refuses('2712 1', 'wrong_character')
    refuses('2302071TDdVcX<t', 'wrong_character')
    refuses('271231\n', 'wrong_character')
  })
})
