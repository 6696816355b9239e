import { raise } from '../../../access/raise.ts'

const foreignKeyViolation = '23503'

/** Makes the refusal of a write that names an IT system which somebody has removed meanwhile; other failures stay. */
export function raiseIfSystemGone(error: unknown): never {
  const isGone =
    error instanceof Error &&
    'code' in error &&
    'constraint' in error &&
    error.code === foreignKeyViolation &&
    String(error.constraint).endsWith('it_system_id_fkey')
  if (isGone) return raise('it_system.not_found')
  throw error
}
