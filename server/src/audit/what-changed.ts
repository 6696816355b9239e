/** What a change changes: those fields alone, as they were and as they become. */
export type Changed = {
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** Compares a thing before and after a change, for the trail; undefined where nothing is another. */
export function whatChanged<T extends object>(before: T, after: NoInfer<T>): Changed | undefined {
  const old = new Map<string, unknown>(Object.entries(before))
  const others = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)),
  )
  if (others.length === 0) return undefined
  return {
    before: Object.fromEntries(others.map(([name]) => [name, old.get(name) ?? null])),
    after: Object.fromEntries(others),
  }
}
