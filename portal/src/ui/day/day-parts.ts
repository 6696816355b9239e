/** A day as it is typed. */
export type DayParts = { readonly day: string; readonly month: string; readonly year: string }

// Neither a day nor nothing: what is wrong with it is for the form to say.
const unfinished = '?'

/** The day that was typed, `2027-01-12`; empty where nothing was, and what `isDay` denies where it is none. */
export function dayOf(parts: DayParts): string {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()]
  if (day === '' && month === '' && year === '') return ''
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : unfinished
}

/** What stands in the fields for a day, or for none. */
export function partsOf(value: string): DayParts {
  if (!isDay(value)) return { day: '', month: '', year: '' }
  const [year = '', month, day] = value.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** Whether there is such a day: 29 February only in a leap year. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
}

/** The day that it is where the person is: `2026-11-21`. */
export function today(now: Date): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
