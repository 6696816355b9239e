import type { accountTexts as english } from '../../en/account/account-texts.ts'
import { account } from './account.ts'
import { help } from './help.ts'

/** The pages that everybody has, whatever he may do. */
export const accountTexts: typeof english = { account, help }
