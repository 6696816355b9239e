const dayMilliseconds = 86_400_000
const soonDays = 30

/** How a licence stands on a day: it counts through its last day, and has to be looked at within 30 days of it. */
export function licenceState(
  expiresOn: string | null,
  today: string,
): { readonly is: 'endless' } | { readonly is: 'good' | 'ending' | 'over'; readonly days: number } {
  if (expiresOn === null) return { is: 'endless' }
  const days = Math.round((Date.parse(expiresOn) - Date.parse(today)) / dayMilliseconds)
  return { is: days < 0 ? 'over' : days <= soonDays ? 'ending' : 'good', days }
}
