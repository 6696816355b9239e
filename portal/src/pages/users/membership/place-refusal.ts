import { Problem } from '../../../session/failure/problem.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import type { Texts } from '../../../texts/texts.ts'

type Field = 'email' | 'kind' | 'groupIds' | 'locationIds'
type Placed = { readonly [Name in Field]?: string }

/** Says beside which field of a user a refusal belongs. */
export function placeRefusal(problems: Texts['problems']): (error: unknown) => Placed | undefined {
  const place = placeProblem(
    {
      'user.is_member': 'email',
      'user.kind_does_not_fit': 'kind',
      'user.outranks_you': 'kind',
      'user.last_super_user': 'kind',
      'group.not_found': 'groupIds',
      'location.not_found': 'locationIds',
      'user.works_elsewhere': 'locationIds',
    },
    problems,
  )
  return (error) => placeBeyondOwn(error, problems) ?? place(error)
}

// Which of the two is too much, the answer says.
function placeBeyondOwn(error: unknown, problems: Texts['problems']): Placed | undefined {
  if (!(error instanceof Problem) || !error.is('grant.beyond_own')) return undefined
  const sentence = problems['grant.beyond_own']
  return {
    ...(error.fields['permissions'] === undefined ? {} : { groupIds: sentence }),
    ...(error.fields['locationIds'] === undefined ? {} : { locationIds: sentence }),
  }
}
