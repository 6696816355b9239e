import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'

/** A client secret that counts now. */
export type LiveSecret = ClientEquipment['secrets'][number]

/** How long an old client secret stays valid after Regenerate. */
export type Overlap = 'now' | 'hour' | 'day' | 'week' | 'until'

export const overlaps: readonly Overlap[] = ['now', 'hour', 'day', 'week', 'until']

const seconds = { now: 0, hour: 3_600, day: 86_400, week: 604_800 } as const

const longestSeconds = 30 * 86_400

/**
 * For how many seconds the old secret stays valid; a day counts to its end in the zone of the person. Undefined where the
 * day is none, is over, or is further than 30 days away.
 */
export function overlapSeconds(overlap: Overlap, day: string, now: Date): number | undefined {
  if (overlap !== 'until') return seconds[overlap]
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  const left = Math.floor((new Date(year, month - 1, date + 1).getTime() - now.getTime()) / 1000)
  return left > 0 && left <= longestSeconds ? left : undefined
}

/** The last moment of a day where the person is: to say until when something is valid. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59`)
}

/** Whether an old secret was used since the newest one was made. */
export function isStillInUse(old: LiveSecret, newest: LiveSecret | undefined): boolean {
  return old.lastUsedAt !== null && newest !== undefined && old.lastUsedAt > newest.createdAt
}

/** The day of a moment where the person is: `2026-11-21`. */
export function localDay(moment: Date): string {
  const [month, date] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${moment.getFullYear()}-${month}-${date}`
}
