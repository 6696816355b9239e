import { Type, type Static } from 'typebox'
import { applicationProblems } from './problems/application-problems.ts'
import { organisationProblems } from './problems/organisation-problems.ts'
import { peopleProblems } from './problems/people-problems.ts'
import { requestProblems } from './problems/request-problems.ts'

/**
 * Every refusal that Theriac gives as problem details (RFC 9457): its stable code, its HTTP status and the
 * sentence that tells a person what to do next.
 */
export const problems = {
  ...requestProblems,
  ...peopleProblems,
  ...organisationProblems,
  ...applicationProblems,
} as const

export type ProblemCode = keyof typeof problems

/** Every problem code. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(isProblemCode)

/** Whether a word is a problem code. */
function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(problems, word)
}

/** The body of a refusal, media type application/problem+json (RFC 9457 §3). */
export const ProblemBody = Type.Object({
  type: Type.String({ description: 'Where the problem is documented' }),
  title: Type.String({ description: 'What is wrong and what to do next' }),
  status: Type.Integer(),
  code: Type.String({ description: 'Stable: programs look at this' }),
  reference: Type.String({ description: 'Finds the log line of this request' }),
  errors: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
      description: 'Each wrong field',
    }),
  ),
})

export type ProblemBody = Static<typeof ProblemBody>
