export { languageOf } from './language-of.ts'
export type { Addressee, Letter, Reader } from './letter.ts'
export { type LetterParts, tellMoment, writeLetter } from './write-letter.ts'
export { nameWithoutLinks, withoutLinks } from './without-links.ts'
