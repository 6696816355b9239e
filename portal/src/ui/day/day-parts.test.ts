import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayOf, isDay, partsOf, today } from './day-parts.ts'

const typed = (day: string, month: string, year: string) => dayOf({ day, month, year })

describe('a day that is typed', () => {
  it('is the same day in every language: day, month and year each have their field', () => {
    assert.equal(typed('12', '1', '2027'), '2027-01-12')
    assert.equal(typed(' 01 ', '12', '2025'), '2025-12-01')
    assert.deepEqual(partsOf('2027-01-12'), { day: '12', month: '1', year: '2027' })
  })

  it('is nothing while nothing is typed, and no day while a part is missing or there is no such day', () => {
    assert.equal(typed('', ' ', ''), '')
    for (const wrong of [typed('12', '', '2027'), typed('29', '2', '2027'), typed('1', '1', '27')]) {
      assert.notEqual(wrong, '')
      assert.ok(!isDay(wrong))
    }
    assert.ok(isDay(typed('29', '2', '2028')))
  })

  it('is compared with the day that it is where the person is', () => {
    assert.equal(today(new Date(2026, 0, 5, 23, 59)), '2026-01-05')
  })
})
