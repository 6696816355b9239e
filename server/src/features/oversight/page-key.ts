import { raise } from '../../access/raise.ts'

/** After which organisation a page begins. */
type PageKey = { readonly name: string; readonly id: string }

/** The key as it goes out and comes back. */
export function writePageKey({ name, id }: PageKey): string {
  return Buffer.from(id + name).toString('base64url')
}

const idLength = 36

/** Reads it again. @throws request.invalid */
export function readPageKey(text: string): PageKey {
  const words = Buffer.from(text, 'base64url').toString()
  const id = words.slice(0, idLength)
  // A database takes no text with the character 0.
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && !words.includes('\0')) {
    return { name: words.slice(idLength), id }
  }
  return raise('request.invalid', {
    errors: [{ field: 'after', message: 'is not the next of a page before' }],
  })
}
