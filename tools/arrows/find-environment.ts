import { isTest, isWithin, placeOf } from './storeys.ts'
import type { Storeys } from './storeys.ts'

const reads = [
  /\bprocess\s*(\?\.|\.)\s*env\b/,
  /\bprocess\s*\[\s*['"`]env\b/,
  /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
  /\bimport\b[^'"]*\benv\b[^'"]*\bfrom\s*['"](node:)?process['"]/,
]

/** Whether a file reads the environment without standing in a place that may. A text search: strings count too. */
export function readsEnvironment(storeys: Storeys, path: string, text: string): boolean {
  const place = placeOf(storeys, path)
  if (place.is === 'unshipped' || place.is === 'test' || isTest(path)) return false
  if (storeys.readEnvironment.some((allowed) => isWithin(path, allowed))) return false
  const code = text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  return reads.some((read) => read.test(code))
}
