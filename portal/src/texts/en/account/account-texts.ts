import { account } from './account.ts'
import { help } from './help.ts'

/** The pages that everybody has, whatever he may do. */
export const accountTexts = { account, help }
