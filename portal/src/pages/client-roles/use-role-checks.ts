import { placeProblem } from '../../session/failure/place-problem.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import type { RoleValues } from './role-values.ts'

/** What is wrong with a client role, and beside which field a refusal is said. */
export function useRoleChecks() {
  const { clientRoles, problems } = useTexts('organisation')
  return {
    check: ({ name }: RoleValues) => ({ name: name.trim() === '' ? clientRoles.nameMissing : undefined }),
    place: placeProblem({ 'role.name_taken': 'name' }, problems),
  }
}
