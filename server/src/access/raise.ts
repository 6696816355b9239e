import { type ProblemCode, problems } from '@theriac/contract/problems.ts'

export type FieldError = { readonly field: string; readonly message: string }

/** A refusal on its way to whoever asked. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: readonly FieldError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    more: { errors?: readonly FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(problems[code].sentence)
    this.code = code
    this.status = problems[code].status
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
  }
}

/** Refuses with a code of the contract. */
export function raise(code: ProblemCode, more: ConstructorParameters<typeof Refusal>[1] = {}): never {
  throw new Refusal(code, more)
}

/** What a refusal says besides, where it is worth trying again (RFC 9110 §10.2.3). */
export function retryAfter(seconds: number): { readonly headers: Record<string, string> } {
  return { headers: { 'retry-after': String(seconds) } }
}
