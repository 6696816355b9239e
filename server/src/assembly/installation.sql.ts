import { text, timestamp } from '../platform/database/columns.ts'
import { statement } from '../platform/database/statement.ts'

export const markInstallation = statement({
  name: 'mark_installation',
  params: [text, timestamp],
  columns: {},
  text: `
    insert into installation (kind, created_at)
    values ($1, $2)
    on conflict (only_row) do nothing`,
})

export const readInstallation = statement({
  name: 'read_installation',
  params: [],
  columns: { kind: text },
  text: `
    select kind
    from installation`,
})
