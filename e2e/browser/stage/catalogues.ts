import { english } from '../../../portal/src/texts/en/english.ts'
import { finnish } from '../../../portal/src/texts/fi/finnish.ts'

/** What the portal says, for tests about what happens: what it should say is held to the guides by `words.ts`. */
export const catalogues = { en: english, fi: finnish } as const
