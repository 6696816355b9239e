import { localeOf, type Language } from './language.ts'

/** The day of the week too, as somebody checks a day that he typed: "Tuesday 12 January 2027". */
export function tellWeekday(day: string, language: Language): string {
  return capitalised(
    new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  )
}

/** When something ends, with the day of the week, the minute and the zone. */
export function tellEnd(time: Date, language: Language, timeZone?: string): string {
  return capitalised(
    new Intl.DateTimeFormat(localeOf[language], {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
      ...(timeZone === undefined ? {} : { timeZone }),
    }).format(time),
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
