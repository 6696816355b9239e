import type { english } from './en/english.ts'

/** The catalogues: one for a first visit, and one for each group of pages. */
export type Catalogues = typeof english

/** What every page can count on. */
export type Texts = Catalogues['first']

/** A group of pages that have a catalogue of their own. */
export type Area = Exclude<keyof Catalogues, 'first'>

/** What the pages of an area can count on. */
export type TextsOf<Name extends Area> = Texts & Catalogues[Name]
