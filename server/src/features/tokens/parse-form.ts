import { OAuthRefusal } from '../../access/oauth-refusal.ts'

/**
 * Reads a form body. Parameters without a value count as left out; those that are not known are ignored later on.
 * @throws invalid_request when a parameter comes twice (RFC 6749 §3.2) or the text is not UTF-8
 */
export function parseForm(text: string): Record<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    // What URLSearchParams makes of bytes that are no UTF-8.
    if ((name + value).includes('\uFFFD'))
      throw new OAuthRefusal('invalid_request', 'The form is not in UTF-8.')
    if (fields.has(name))
      throw new OAuthRefusal('invalid_request', `The parameter ${name.slice(0, 40)} comes twice.`)
    fields.set(name, value)
  }
  return Object.fromEntries([...fields].filter(([, value]) => value !== ''))
}
