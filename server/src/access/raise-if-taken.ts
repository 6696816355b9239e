import type { ProblemCode } from '@theriac/contract/problems.ts'
import { raise } from './raise.ts'

const uniqueViolation = '23505'

/** Makes the refusal of a write that failed because a unique index holds its value already; other failures stay. */
export function raiseIfTaken(index: string, code: ProblemCode): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error) || !('code' in error) || !('constraint' in error)) throw error
    if (error.code !== uniqueViolation || error.constraint !== index) throw error
    return raise(code)
  }
}
