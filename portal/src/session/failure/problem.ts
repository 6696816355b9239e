import { RefusedCall } from '@theriac/client/call-endpoint.ts'
import type { ProblemCode } from '@theriac/contract/problems.ts'

type Parts = {
  readonly code: string
  readonly status: number
  readonly sentence?: string
  readonly reference?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly retryAfterSeconds?: number | undefined
}

/** Why a call to the API failed: a refusal of the contract, or that nobody answered. */
export class Problem extends Error {
  readonly code: string
  /** 0 where nobody answered. */
  readonly status: number
  readonly reference: string | undefined
  /** What is wrong with single fields, by the name of the field. */
  readonly fields: Readonly<Record<string, string>>
  readonly retryAfterSeconds: number | undefined

  constructor({ code, status, sentence, reference, fields = {}, retryAfterSeconds }: Parts) {
    super(sentence ?? code)
    this.code = code
    this.status = status
    this.reference = reference
    this.fields = fields
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Whether it is this refusal. */
  is(code: ProblemCode): boolean {
    return this.code === code
  }
}

/** Whether what was caught is this refusal of the contract. */
export function isProblem(error: unknown, code: ProblemCode): boolean {
  return error instanceof Problem && error.is(code)
}

/** What was caught, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (!(error instanceof RefusedCall)) return new Problem({ code: 'server.unreachable', status: 0 })
  const { status, retryAfterSeconds } = error
  const body = readRecord(error.body)
  const { code, title, reference } = body
  return new Problem({
    status,
    retryAfterSeconds,
    code: typeof code === 'string' ? code : 'server.failed',
    ...(typeof title === 'string' ? { sentence: title } : {}),
    ...(typeof reference === 'string' ? { reference } : {}),
    fields: readFields(body['errors']),
  })
}

function readFields(errors: unknown): Record<string, string> {
  if (!Array.isArray(errors)) return {}
  return Object.fromEntries(
    errors.flatMap((error: unknown): [string, string][] => {
      const { field, message } = readRecord(error)
      if (typeof field !== 'string' || typeof message !== 'string') return []
      // The contract names a field by its way from the body; a form knows `groupIds.0` by its first word, and
      // `superUser.email` by the whole way.
      const way = field.split(/[./]/)
      return [
        [way[0] ?? field, message],
        [inOneWord(way), message],
      ]
    }),
  )
}

/** `superUserEmail` for `superUser.email`. */
function inOneWord([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
