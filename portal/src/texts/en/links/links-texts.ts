import { collection } from './collection.ts'
import { emailChange } from './email-change.ts'
import { invitation } from './invitation.ts'
import { passwordReset } from './password-reset.ts'
import { publicKey } from './public-key.ts'

/** The pages to which the links of mails lead. */
export const linksTexts = { invitation, passwordReset, emailChange, collection, publicKey }
