import type { Language } from './rules/language.ts'
import type { Texts } from './texts.ts'

/** Fetches the catalogue of a language: one at the start, another when somebody changes to it. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'fi') return (await import('./fi/finnish.ts')).finnish
  return (await import('./en/english.ts')).english
}
