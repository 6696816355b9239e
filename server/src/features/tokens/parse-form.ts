import { OAuthRefusal } from '../../access/oauth-refusal.ts'

/**
 * Reads a form body. Parameters without a value count as left out; those that are not known are ignored later on.
 * @throws invalid_request when a parameter comes twice (RFC 6749 §3.2) or the text is not UTF-8
 */
export function parseForm(text: string): Record<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) throw new OAuthRefusal('invalid_request', `The parameter ${JSON.stringify(name)} comes twice.`)
    fields.set(name, value)
  }
  return Object.fromEntries([...fields].filter(([, value]) => value !== ''))
}
