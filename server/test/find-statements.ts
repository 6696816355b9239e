import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../src/platform/database/statement.ts'

const source = join(import.meta.dirname, '../src')

/** Every statement of the server, as its files export them. */
export async function findStatements(): Promise<Statement[]> {
  const files = globSync('**/*.sql.ts', { cwd: source })
  const found = await Promise.all(
    files.map(async (file): Promise<unknown[]> => {
      const exported: Record<string, unknown> = await import(join(source, file))
      return Object.values(exported)
    }),
  )
  return found.flat().filter(isStatement)
}

function isStatement(value: unknown): value is Statement {
  return (
    typeof value === 'object' && value !== null && 'text' in value && 'params' in value && 'columns' in value
  )
}
