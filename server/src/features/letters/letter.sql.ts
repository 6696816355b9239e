import { text, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const findLanguageOf = statement({
  name: 'find_language_of',
  params: [uuid],
  columns: { language: text },
  text: `
    select language
    from people
    where id = $1`,
})
