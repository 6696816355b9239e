import type { CodeElement, ElementName } from './scan-reading.ts'

// GS1 General Specifications §3.1: the names of the numbers behind AIs (710) to (717).
const NHRN_NAMES: ReadonlyMap<string, string> = new Map([
  ['710', 'PZN'],
  ['711', 'CIP'],
  ['712', 'CN'],
  ['713', 'DRN'],
  ['714', 'AIM'],
  ['715', 'NDC'],
  ['716', 'AIC'],
  ['717', 'SRN'],
])

// Application identifiers and data identifiers cannot be confused: only the latter end in a letter.
const NAMES: ReadonlyMap<string, ElementName> = new Map<string, ElementName>([
  ['01', 'productCode'],
  ['9N', 'productCode'],
  ['21', 'serialNumber'],
  ['S', 'serialNumber'],
  ['10', 'batch'],
  ['1T', 'batch'],
  ['17', 'expiry'],
  ['D', 'expiry'],
  ['11', 'productionDate'],
  ...[...NHRN_NAMES.keys()].map((ai): [string, ElementName] => [ai, 'nhrn']),
])

/** What a pack's element is called, told by its identifier; nothing for an element that a pack does not need. */
export function elementName({ identifier }: CodeElement): ElementName | undefined {
  return NAMES.get(identifier)
}

/** How the number behind an AI (710) to (717) is called in its country. */
export function nhrnName(ai: string): string {
  return NHRN_NAMES.get(ai) ?? ''
}
