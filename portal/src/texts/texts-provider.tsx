import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Language } from './rules/language.ts'
import type { Texts } from './texts.ts'

export type Spoken = {
  readonly texts: Texts
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

/** The language spoken now, its texts, and how to change it. */
export function useSpoken(): Spoken {
  const spoken = use(SpokenContext)
  if (spoken === undefined) throw new Error('There are no texts outside of TextsProvider.')
  return spoken
}

/** The texts of the language spoken now. */
export function useTexts(): Texts {
  return useSpoken().texts
}
