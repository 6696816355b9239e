import type { Language } from './rules/language.ts'
import type { Area, Catalogues, Texts } from './texts.ts'

type CatalogueName = keyof Catalogues

/** How each catalogue of each language is loaded. */
export type Loaders = {
  readonly [Spoken in Language]: { readonly [Name in CatalogueName]: () => Promise<Catalogues[Name]> }
}

/** The catalogues that are there, and how more of them come. */
export type Shelf = {
  /** Changes the language once all is there that pages may be showing, and else leaves it. */
  readonly speak: (language: Language) => Promise<Texts>
  /** Resolves once the texts of an area are there, in the language that is then spoken. */
  readonly bring: (area: Area) => Promise<void>
  /** The texts of an area that was brought. */
  readonly take: <Name extends Area>(language: Language, area: Name) => Catalogues[Name]
}

/** An empty shelf; the language comes first. */
export function createShelf(loaders: Loaders): Shelf {
  const held: Record<Language, Partial<Catalogues>> = { en: {}, fi: {} }
  const wanted = new Set<CatalogueName>()
  let spoken: Language = 'en'

  async function load<Name extends CatalogueName>(language: Language, name: Name): Promise<Catalogues[Name]> {
    const catalogue = held[language][name] ?? (await loaders[language][name]())
    held[language][name] = catalogue
    return catalogue
  }

  function take<Name extends CatalogueName>(language: Language, name: Name): Catalogues[Name] {
    const catalogue = held[language][name]
    if (catalogue === undefined) throw new Error(`The texts of ${name} were not brought.`)
    return catalogue
  }

  const areMissing = (language: Language) => [...wanted].filter((name) => held[language][name] === undefined)

  return {
    async speak(language) {
      const first = await load(language, 'first')
      // Another page may be on its way while the texts of those that are there come.
      for (let missing = areMissing(language); missing.length > 0; missing = areMissing(language)) {
        await Promise.all(missing.map((name) => load(language, name)))
      }
      spoken = language
      return first
    },
    async bring(area) {
      wanted.add(area)
      try {
        await load(spoken, area)
        // The language may have changed meanwhile; its texts have come with it.
        await load(spoken, area)
      } catch (error) {
        // What could not be had for a page is not to keep the language from changing.
        if (held[spoken][area] === undefined) wanted.delete(area)
        throw error
      }
    },
    take,
  }
}
