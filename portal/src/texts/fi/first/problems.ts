import type { ProblemCode } from '@theriac/contract/problems.ts'
import { applicationProblems } from './application-problems.ts'
import { organisationProblems } from './organisation-problems.ts'
import { peopleProblems } from './people-problems.ts'
import { requestProblems } from './request-problems.ts'

/** What a person is told at each refusal, by its code. */
export const problems: Readonly<Record<ProblemCode, string>> = {
  ...requestProblems,
  ...peopleProblems,
  ...organisationProblems,
  ...applicationProblems,
}
