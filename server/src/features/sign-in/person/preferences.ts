import type { Account } from '@theriac/contract/v1/account.ts'

/** A language of the portal; English where it is none. */
export function readLanguage(language: string): Account['language'] {
  return language === 'fi' ? 'fi' : 'en'
}

/** How a person wants the portal to look; as his device does where he wants nothing else. */
export function readAppearance(appearance: string): Account['appearance'] {
  return appearance === 'light' || appearance === 'dark' ? appearance : 'auto'
}
