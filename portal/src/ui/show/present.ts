const everyMilliseconds = 15_000

let present = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const readers = new Set<() => void>()

/**
 * The present in milliseconds, a quarter of a minute old at most, also where nobody has read it for long or the browser
 * let the clock of a page in the background run late; the same to all who ask meanwhile.
 */
export function readPresent(): number {
  if (Math.abs(Date.now() - present) >= everyMilliseconds) present = Date.now()
  return present
}

/** Tells the reader when the present has gone on; the answer ends that. */
export function followPresent(reader: () => void): () => void {
  readers.add(reader)
  timer ??= setInterval(tick, everyMilliseconds)
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  present = Date.now()
  for (const reader of readers) reader()
}
