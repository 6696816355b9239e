import { isTest, isWithin } from './storeys.ts'
import type { Storeys } from './storeys.ts'

const fetches = [/\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bEventSource\b/, /\bsendBeacon\b/]

/** Whether a file asks the network by itself, in a room that never does. A text search: strings count too. */
export function fetchesItself(storeys: Storeys, path: string, text: string): boolean {
  if (isTest(path) || !storeys.neverFetch.some((room) => isWithin(path, room))) return false
  const code = text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  return fetches.some((fetching) => fetching.test(code))
}
