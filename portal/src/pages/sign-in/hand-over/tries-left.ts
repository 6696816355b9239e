import { isProblem, Problem } from '../../../session/failure/problem.ts'

/** How many wrong codes a link still takes, where one was just refused; of one that was collected nobody counts them. */
export function triesLeft(error: unknown): number | undefined {
  if (!(error instanceof Problem) || !isProblem(error, 'hand_over.code_wrong')) return undefined
  const [left] = /\d+/.exec(error.fields['code'] ?? '') ?? []
  return left === undefined ? undefined : Number(left)
}
