import { localeOf, type Language } from './language.ts'

export type Forms = { readonly one: string; readonly other: string }

/** Makes a language's counting: `count(2, { one: 'location', other: 'locations' })` is "2 locations". */
export function countIn(language: Language): (count: number, forms: Forms) => string {
  const form = formIn(language)
  const figures = new Intl.NumberFormat(localeOf[language])
  return (count, forms) => `${figures.format(count)} ${form(count, forms)}`
}

/** The same without the figure, where that stands by itself. */
export function formIn(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(localeOf[language])
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other)
}
