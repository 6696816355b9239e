import { applications } from './applications.ts'
import { applying } from './applying.ts'
import { deciding } from './deciding.ts'

/** What goes between an organisation and its national organisation: the pages of both. */
export const applicationsTexts = { applications, applying, deciding }
