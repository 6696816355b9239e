import { useSyncExternalStore } from 'react'

const everyMilliseconds = 15_000

let now = Date.now()
let timer: number | undefined
const readers = new Set<() => void>()

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  timer ??= window.setInterval(tick, everyMilliseconds)
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    window.clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = Date.now()
  for (const reader of readers) reader()
}

/** The present, a quarter of a minute old at most; all who read it change together. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, () => now))
}
