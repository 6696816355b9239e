import type { User } from '@theriac/contract/v1/users.ts'
import { paths } from '../../../navigation/paths.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Email } from '../../../ui/show/email.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { hasLocations } from '../membership/giving.ts'
import { GroupWords, LocationWords } from '../membership/membership-words.tsx'
import { UserStatus } from '../user/user-status.tsx'

/** What the list shows of each user. */
export function useUserColumns(): readonly Column<User>[] {
  const { users, shell } = useTexts('organisation')
  const { organisation } = useSession()
  const { fields } = users
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name, email, isYourself }) => (
        <TwoLines
          first={
            <>
              <TextLink to={paths.user(id)}>{name}</TextLink>
              {isYourself ? ` (${users.yourself})` : null}
            </>
          }
          second={<Email value={email} />}
        />
      ),
    },
    {
      key: 'kind',
      label: fields.kindAndGroups,
      show: (user) => <TwoLines first={shell.kinds[user.kind]} second={<GroupWords membership={user} />} />,
    },
    ...(hasLocations(organisation.type)
      ? [
          {
            key: 'locations',
            label: fields.locations,
            show: (user: User) => <LocationWords membership={user} />,
          },
        ]
      : []),
    { key: 'status', label: fields.status, show: (user) => <UserStatus user={user} /> },
    {
      key: 'lastSignIn',
      label: fields.lastSignIn,
      show: ({ lastSignInAt }) => (lastSignInAt === null ? users.never : <Time value={lastSignInAt} />),
    },
  ]
}
