import { english } from '../../../portal/src/texts/en/english.ts'
import { finnish } from '../../../portal/src/texts/fi/finnish.ts'
import type { Catalogues } from '../../../portal/src/texts/texts.ts'

/** What the portal says, for tests about what happens: what it should say is held to the guides by `words.ts`. */
export const catalogues = { en: together(english), fi: together(finnish) } as const

function together({ first, links, organisation, national, applications, account }: Catalogues) {
  return { ...first, ...links, ...organisation, ...national, ...applications, ...account }
}
