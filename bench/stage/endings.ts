/** What was begun and has to be ended. */
export type Endings = {
  /** Takes on what ends a thing; once all is being ended, a thing that was begun late is ended at once. */
  add(end: () => Promise<unknown>): void
  /** Ends everything, last begun first; called again, it waits for the same. */
  endAll(): Promise<void>
  isEnding(): boolean
}

/** Makes the list of what has to be ended, whichever way the run goes. */
export function createEndings(): Endings {
  const ends: (() => Promise<unknown>)[] = []
  const endRest = async () => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      await end().catch((error: unknown) => console.error('Could not be ended:', error))
    }
  }
  let ending: Promise<void> | undefined
  return {
    add: (end) => {
      ends.push(end)
      if (ending !== undefined) ending = ending.then(endRest)
    },
    endAll: () => (ending ??= endRest()),
    isEnding: () => ending !== undefined,
  }
}

/** Ends everything when the run is interrupted, or takes longer than it may. */
export function endWhenInterrupted(endings: Endings, longestSeconds: number): void {
  const leave = (exitCode: number) => {
    console.log('Ending everything that was started.')
    void endings.endAll().finally(() => process.exit(exitCode))
  }
  process.once('SIGINT', () => leave(130))
  process.once('SIGTERM', () => leave(143))
  process.once('SIGHUP', () => leave(129))
  setTimeout(() => {
    console.error(`The run takes longer than ${longestSeconds} seconds and is ended.`)
    leave(1)
  }, longestSeconds * 1000).unref()
}
