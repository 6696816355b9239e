import type { Invitation, User } from '@theriac/contract/v1/users.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { headKind, mayHandle } from './giving.ts'

/** Tells why the person can do nothing to a user or an invitation, whatever his permissions: undefined where he can. */
export function useBlocked(): (one: User | Invitation) => string | undefined {
  const { users } = useTexts('organisation')
  const { kind, organisation } = useSession()
  return (one) => {
    if ('isYourself' in one && one.isYourself) return users.isYourself[headKind(organisation.type)]
    return mayHandle(kind, one.kind) ? undefined : users.outranksYou[headKind(organisation.type)]
  }
}
