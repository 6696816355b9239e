import { useSyncExternalStore } from 'react'

/** What a person has to do before a call can go on: sign in again, or prove again that it is he. */
export type Interruption = 'sign-in' | 'proof'

type Waiting = {
  readonly kind: Interruption
  readonly over: Promise<void>
  readonly done: () => void
  readonly giveUp: () => void
}

let waiting: readonly Waiting[] = []
const readers = new Set<() => void>()

/** Thrown into the calls that waited, where the person gives up. */
export class GivenUp extends Error {}

/** Waits until the person has done it; all calls that need the same wait for the same. @throws GivenUp */
export function interrupt(kind: Interruption): Promise<void> {
  const already = waiting.find((one) => one.kind === kind)
  if (already !== undefined) return already.over
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const end = (settle: () => void) => () => {
    change(waiting.filter((one) => one.kind !== kind))
    settle()
  }
  change([...waiting, { kind, over: promise, done: end(resolve), giveUp: end(() => reject(new GivenUp())) }])
  return promise
}

/** Whether calls wait for this. */
export function isWaitingFor(kind: Interruption): boolean {
  return waiting.some((one) => one.kind === kind)
}

/** The interruption that the person has to deal with first, where there is one. */
export function useInterruption(): Waiting | undefined {
  return useSyncExternalStore(subscribe, latestInterruption)
}

/** Lets all calls that wait fail: nobody is signed in any more. */
export function giveUpAll(): void {
  for (const one of waiting) one.giveUp()
}

/** The same, outside of React. */
export function latestInterruption(): Waiting | undefined {
  return waiting.at(-1)
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => void readers.delete(reader)
}

function change(next: readonly Waiting[]): void {
  waiting = next
  for (const reader of readers) reader()
}
