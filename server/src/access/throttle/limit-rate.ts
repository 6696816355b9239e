/**
 * Counts requests a client in windows of a minute, on this node.
 * @returns the seconds to wait, or 0 when the request may go on
 */
export function createRateLimit(): (key: string, perMinute: number, now: Date) => number {
  let minute = 0
  let counts = new Map<string, number>()
  return (key, perMinute, now) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) {
      minute = current
      counts = new Map()
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= perMinute ? 0 : 60 - Math.floor((now.getTime() / 1000) % 60)
  }
}
