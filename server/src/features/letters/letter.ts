import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { Language } from '@theriac/contract/v1/fields.ts'

/** What a mail says, but for the lines at its beginning and its end. */
export type Letter = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The path of the page in the portal that it is about; without one it names the portal itself. */
  readonly page?: string
}

/** To whom a mail goes, in which language, and whose support it names. */
export type Addressee = {
  readonly email: string
  readonly language: string
  /** With which name he is greeted; nobody's where the address may be a stranger's. */
  readonly name?: string | undefined
  readonly market: MarketSettings | undefined
}

/** What the words of a letter depend on, whatever it is about. */
export type Reader = {
  readonly language: Language
  /** Whether the mail names a support: where the market has none, no letter sends anybody there. */
  readonly hasSupport: boolean
}
