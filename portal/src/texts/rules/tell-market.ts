import { localeOf, type Language } from './language.ts'

type Market = { readonly marketCode: string; readonly marketName: string }

/** A market's name: that of its country in the language, where the market is named after it; else as it was given. */
export function tellMarket({ marketCode, marketName }: Market, language: Language): string {
  if (!/^[A-Z]{2}$/.test(marketCode)) return marketName
  const countryIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(marketCode)
  return countryIn('en') === marketName ? (countryIn(localeOf[language]) ?? marketName) : marketName
}
