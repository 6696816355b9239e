import { localeOf, type Language } from './language.ts'

type Step = { readonly unit: Intl.RelativeTimeFormatUnit; readonly seconds: number }

const steps: readonly Step[] = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
]

// What the browser has for it is "now", which goes with no other word: "created now".
const withinAMinute = {
  en: { past: 'just now', future: 'in less than a minute' },
  fi: { past: 'juuri äsken', future: 'alle minuutin kuluttua' },
} as const

const twoDaysMilliseconds = 172_800_000

/** "3 minutes ago", "in 2 days", to the nearest; below a minute "just now". */
export function tellRelative(time: Date, now: Date, language: Language): string {
  const seconds = (time.getTime() - now.getTime()) / 1000
  const at = steps.findIndex((one) => Math.abs(seconds) >= one.seconds)
  const step = steps[at]
  if (step === undefined) return withinAMinute[language][seconds > 0 ? 'future' : 'past']
  // Always with the figure: "yesterday" may be 47 hours ago, and nobody should have to guess.
  const words = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'always' })
  const count = Math.round(Math.abs(seconds) / step.seconds)
  const larger = steps[at - 1]
  // 59 minutes and 50 seconds are an hour, not 60 minutes.
  const isOneLarger = larger !== undefined && count * step.seconds >= larger.seconds
  return isOneLarger
    ? words.format(Math.sign(seconds), larger.unit)
    : words.format(Math.sign(seconds) * count, step.unit)
}

/** When something was: "3 minutes ago". Never to come: a device whose clock is slow is told "just now". */
export function tellSince(time: Date, now: Date, language: Language): string {
  return tellRelative(time > now ? now : time, now, language)
}

/** When something ends: "in 3 hours", from two days on with its date: "21 December 2026, in 1 month". */
export function tellEnd(time: Date, now: Date, language: Language): string {
  const relative = tellRelative(time, now, language)
  if (Math.abs(time.getTime() - now.getTime()) < twoDaysMilliseconds) return relative
  return `${new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long' }).format(time)}, ${relative}`
}

/** How long something takes, to the second: "2 min 5 s", alike in all our languages; from an hour on to the minute. */
export function tellSpan(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  if (whole >= 3_600) {
    const allMinutes = Math.ceil(whole / 60)
    return `${Math.floor(allMinutes / 60)}\u00a0h ${allMinutes % 60}\u00a0min`
  }
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  if (minutes === 0) return `${rest}\u00a0s`
  return rest === 0 ? `${minutes}\u00a0min` : `${minutes}\u00a0min ${rest}\u00a0s`
}

const spans = [
  { unit: 'day', minutes: 1_440 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const

/** How long it still is until then, in the two largest units: "6 days 23 hours", "14 minutes"; never less than a minute. */
export function tellRemaining(until: Date, now: Date, language: Language): string {
  let rest = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  const parts = spans.flatMap(({ unit, minutes }) => {
    const count = Math.floor(rest / minutes)
    rest -= count * minutes
    if (count === 0) return []
    return [
      new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    ]
  })
  return parts.slice(0, 2).join(' ')
}

/** The day and the time to the second, with the zone. */
export function tellFull(time: Date, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(time)
}

/** The day and the minute, with the zone. */
export function tellMoment(time: Date, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(time)
}

/** A day that belongs to no zone, such as the date of a letter: `2026-11-21`. */
export function tellDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
