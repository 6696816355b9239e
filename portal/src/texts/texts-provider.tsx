import { createContext, use, useMemo, type ReactNode } from 'react'
import { textsOf } from './load-texts.ts'
import type { Language } from './rules/language.ts'
import type { Area, Texts, TextsOf } from './texts.ts'

export type Spoken<Said extends Texts = Texts> = {
  readonly texts: Said
  readonly language: Language
  /** Changes the language, and keeps the choice in this browser. */
  readonly speak: (language: Language) => Promise<void>
}

const SpokenContext = createContext<Spoken | undefined>(undefined)

/** Gives everything inside its texts. */
export function TextsProvider({
  texts,
  language,
  speak,
  children,
}: Spoken & { readonly children: ReactNode }) {
  const spoken = useMemo(() => ({ texts, language, speak }), [texts, language, speak])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** The language spoken now, its texts, those of an area among them in its pages, and how to change it. */
export function useSpoken(): Spoken
export function useSpoken<Name extends Area>(area: Name): Spoken<TextsOf<Name>>
export function useSpoken(area?: Area): Spoken {
  return useSaid(area)
}

/**
 * The texts of the language spoken now: what every page can count on, and in the pages of an area, which
 * come with its catalogue, what they say.
 */
export function useTexts(): Texts
export function useTexts<Name extends Area>(area: Name): TextsOf<Name>
export function useTexts(area?: Area): Texts {
  return useSaid(area).texts
}

function useSaid(area: Area | undefined): Spoken {
  const spoken = use(SpokenContext)
  if (spoken === undefined) throw new Error('There are no texts outside of TextsProvider.')
  return useMemo(
    () =>
      area === undefined
        ? spoken
        : { ...spoken, texts: { ...spoken.texts, ...textsOf(spoken.language, area) } },
    [spoken, area],
  )
}
