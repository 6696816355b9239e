import { isProblem } from '../../session/failure/problem.ts'

/** Whether a link leads nowhere any more. One that does not even look like ours was not copied whole. */
export function isDeadLink(error: unknown): boolean {
  return isProblem(error, 'link.not_valid') || isProblem(error, 'request.invalid')
}
