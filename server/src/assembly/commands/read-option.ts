import { isOrganisationName } from '@theriac/contract/typed-line.ts'
import { InvalidArgumentError } from 'commander'

/** Reads a Location Id. */
export function readLocationId(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError('A Location Id is a number.')
  return Number(text)
}

/** Reads the code of a market. */
export function readMarket(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase()
  throw new InvalidArgumentError('A market’s code has two letters.')
}

/** Reads the id of an organisation. */
export function readOrganisationId(text: string): string {
  const id = text.toLowerCase()
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id
  throw new InvalidArgumentError('An organisation’s id is a UUID: see theriac organisation list.')
}

/** Reads a text that must not be empty. */
export function readText(text: string): string {
  const trimmed = text.trim()
  if (trimmed !== '' && trimmed.length <= 200) return trimmed
  throw new InvalidArgumentError('Write 1 to 200 characters.')
}

/** Reads the name of an organisation, which stands in mails. */
export function readOrganisationName(text: string): string {
  const name = readText(text)
  if (isOrganisationName(name)) return name
  throw new InvalidArgumentError('Write the name only: no web address, and no dot inside a word.')
}

/** Reads names with commas between them. */
export function readNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
