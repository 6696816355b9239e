import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'

/** Why somebody who may apply cannot apply for a change of IT system; undefined where he can. */
export function useCannotApply(): string | undefined {
  const { applications } = useTexts('applications')
  const can = useCan()
  const { rules } = useSession()
  const mayMake = rules.approvalBeforeCredentials || can('clients:create')
  return can('clients:read') && can('client-roles:read') && mayMake ? undefined : applications.cannotApply
}
