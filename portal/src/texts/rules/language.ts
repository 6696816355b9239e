import type { Language } from '@theriac/contract/v1/fields.ts'

export type { Language }

/** The locale by whose rules each language writes dates and numbers. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI' }

/** The first of a browser's preferred languages that Theriac speaks; English where it speaks none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage)
  return known ?? 'en'
}

/** Whether a word names a language that Theriac speaks. */
export function isLanguage(word: unknown): word is Language {
  return word === 'en' || word === 'fi'
}
