import { createShelf } from './create-shelf.ts'
import type { Language } from './rules/language.ts'
import type { Area, Catalogues, Texts } from './texts.ts'

const shelf = createShelf({
  en: {
    first: async () => (await import('./en/first/first-texts.ts')).firstTexts,
    links: async () => (await import('./en/links/links-texts.ts')).linksTexts,
    organisation: async () => (await import('./en/organisation/organisation-texts.ts')).organisationTexts,
    national: async () => (await import('./en/national/national-texts.ts')).nationalTexts,
    applications: async () => (await import('./en/applications/applications-texts.ts')).applicationsTexts,
    account: async () => (await import('./en/account/account-texts.ts')).accountTexts,
  },
  fi: {
    first: async () => (await import('./fi/first/first-texts.ts')).firstTexts,
    links: async () => (await import('./fi/links/links-texts.ts')).linksTexts,
    organisation: async () => (await import('./fi/organisation/organisation-texts.ts')).organisationTexts,
    national: async () => (await import('./fi/national/national-texts.ts')).nationalTexts,
    applications: async () => (await import('./fi/applications/applications-texts.ts')).applicationsTexts,
    account: async () => (await import('./fi/account/account-texts.ts')).accountTexts,
  },
})

/** Loads what is said in a language: at the start, and when somebody changes to it, with what the pages that are there say. */
export async function loadTexts(language: Language): Promise<Texts> {
  return shelf.speak(language)
}

/** A part of the portal once the texts of its area are there too; it fails where either cannot be had. */
export async function withTexts<Part>(area: Area, part: Promise<Part>): Promise<Part> {
  const [there] = await Promise.all([part, shelf.bring(area)])
  return there
}

/** The texts of an area whose pages are there. */
export function textsOf<Name extends Area>(language: Language, area: Name): Catalogues[Name] {
  return shelf.take(language, area)
}
