import type { User } from '@theriac/contract/v1/users.ts'
import { useUserGroups } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { mayNothing } from '../membership/giving.ts'

/** Whether a user can do anything here. */
export function UserStatus({ user }: { readonly user: User }) {
  const { users } = useTexts('organisation')
  // Who may not see the groups does not learn what is in them: then it is enough that there is one.
  const { data } = useUserGroups(useCan()('user-groups:read'))
  if (user.status === 'suspended') return <StatusDot meaning="stop" word={users.suspended} />
  if (mayNothing(user, data?.userGroups))
    return <StatusDot meaning="careful" word={users.withoutPermissions} />
  return <StatusDot meaning="good" word={users.active} />
}
