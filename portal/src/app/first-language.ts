import { chooseLanguage, isLanguage, type Language } from '../texts/rules/language.ts'

const key = 'theriac-language'

/** The language chosen in this browser before, else the browser's own. */
export function firstLanguage(): Language {
  const kept = readKept()
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages)
}

/** Keeps the language for the next time, and tells the browser and screen readers of it. */
export function keepLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing is asked for its own language the next time.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
