import type { CodeElement } from './scan-reading.ts'

// FNC1 as a separator is transmitted as this character, and since 2018 it may itself be encoded instead.
const GS = '\u001d'

// GS1 General Specifications, figure 7.8.2-1: how long an AI is, told by its first two digits.
// 03, 04, 14, 18 and 19 are reserved with a length, so that they can be skipped before they are issued.
const AI_LENGTHS: ReadonlyMap<string, number> = new Map([
  ...prefixes(2, '00 01 02 03 04 10 11 12 13 14 15 16 17 18 19 20 21 22 30 37'),
  ...prefixes(2, '90 91 92 93 94 95 96 97 98 99'),
  ...prefixes(3, '23 24 25 40 41 42 71'),
  ...prefixes(4, '31 32 33 34 35 36 39 43 70 72 80 81 82'),
])

// Figure 7.8.4-2, which GS1 never extends: element strings that end by their length, AI included.
const PREDEFINED_LENGTHS: ReadonlyMap<string, number> = new Map([
  ...prefixes(20, '00'),
  ...prefixes(18, '04'),
  ...prefixes(16, '01 02 03 41'),
  ...prefixes(8, '11 12 13 14 15 16 17 18 19'),
  ...prefixes(4, '20'),
  ...prefixes(10, '31 32 33 34 35 36'),
])

/**
 * Takes GS1 element strings apart, in any order, with FNC1 as GS anywhere it may stand. An element ends
 * at its predefined length, at the next GS or at the end, and nowhere else: where a scanner lost a GS,
 * two elements stay one. What no AI is known for is one element without identifier, up to the next GS.
 * Source: GS1 General Specifications §7.8.
 */
export function readElementStrings(text: string): CodeElement[] {
  const elements: CodeElement[] = []
  let at = 0
  while (at < text.length) {
    if (text.startsWith(GS, at)) {
      at += 1
      continue
    }
    const end = endOfElement(text, at)
    elements.push(splitElement(text.slice(at, end)))
    at = end
  }
  return elements
}

function endOfElement(text: string, start: number): number {
  const separator = text.indexOf(GS, start)
  const limit = separator === -1 ? text.length : separator
  const predefined = PREDEFINED_LENGTHS.get(text.slice(start, start + 2))
  return predefined === undefined ? limit : Math.min(limit, start + predefined)
}

function splitElement(element: string): CodeElement {
  const length = AI_LENGTHS.get(element.slice(0, 2)) ?? 0
  const isAi = /^[0-9]{2,4}$/.test(element.slice(0, length))
  const identifier = isAi ? element.slice(0, length) : ''
  return { identifier, value: element.slice(identifier.length) }
}

function prefixes(length: number, list: string): [string, number][] {
  return list.split(' ').map((prefix) => [prefix, length])
}
