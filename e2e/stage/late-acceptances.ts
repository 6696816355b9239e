import { setTimeout as pause } from 'node:timers/promises'

/** One way to use what is to be taken away: true when it succeeded. */
export type Attempt = () => Promise<boolean>

type Sent = { readonly sentAt: number; readonly attempt: number; readonly succeeded: boolean }

/** What the attempts came to; an attempt counts where it was sent, not where it was answered. */
export type Count = {
  /** Successes before the act, for the least successful attempt: 0 would mean that there was nothing to take away. */
  readonly fewestSuccessesBefore: number
  /** Tries sent after the act had been answered, for the attempt with the fewest. */
  readonly fewestTriesAfter: number
  readonly triesAfter: number
  /** Sent after the act had been answered, and successful all the same. */
  readonly lateAcceptances: number
}

const enoughBefore = 10
const enoughAfter = 20

/**
 * Repeats the attempts, all at once, until each has succeeded a few times; then does the act, and goes on until each
 * has been tried a few times more.
 * @param act comes back when its answer is there
 */
export async function countLateAcceptances(
  attempts: readonly Attempt[],
  act: () => Promise<unknown>,
): Promise<Count> {
  const sent: Sent[] = []
  const over = new AbortController()
  const keepTrying = async (attempt: Attempt, place: number) => {
    while (!over.signal.aborted) {
      const sentAt = performance.now()
      sent.push({ sentAt, attempt: place, succeeded: await attempt() })
      await pause(2)
    }
  }
  const fewest = (which: (one: Sent) => boolean) =>
    Math.min(...attempts.map((_, place) => sent.filter((one) => one.attempt === place && which(one)).length))
  const load = Promise.all(attempts.map(keepTrying))
  const wait = async (isEnough: () => boolean) => {
    while (!isEnough()) await Promise.race([load, pause(10)])
  }
  try {
    await wait(() => fewest(({ succeeded }) => succeeded) >= enoughBefore)
    await act()
    const answeredAt = performance.now()
    await wait(() => fewest(({ sentAt }) => sentAt > answeredAt) >= enoughAfter)
    over.abort()
    await load
    const after = sent.filter(({ sentAt }) => sentAt > answeredAt)
    return {
      fewestSuccessesBefore: fewest(({ sentAt, succeeded }) => succeeded && sentAt <= answeredAt),
      fewestTriesAfter: fewest(({ sentAt }) => sentAt > answeredAt),
      triesAfter: after.length,
      lateAcceptances: after.filter(({ succeeded }) => succeeded).length,
    }
  } finally {
    over.abort()
  }
}
