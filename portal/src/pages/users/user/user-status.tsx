import type { User } from '@theriac/contract/v1/users.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'

/** Whether a user can do anything here. */
export function UserStatus({ status }: Pick<User, 'status'>) {
  const { users } = useTexts()
  return status === 'active' ? (
    <StatusDot meaning="good" word={users.active} />
  ) : (
    <StatusDot meaning="stop" word={users.suspended} />
  )
}
