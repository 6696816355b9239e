import type { Invitation, User } from '@theriac/contract/v1/users.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'

type Membership = Pick<User | Invitation, 'kind' | 'groups' | 'locationIds'>
type Properties = {
  readonly membership: Membership
  /** Whether all are named: a row of a table has room for a few. */
  readonly isWhole?: boolean
}

const namedInRow = 2

/** What lets a user do what he may do: his groups, or that he is in charge. */
export function GroupWords({ membership, isWhole = false }: Properties) {
  const { users } = useTexts('organisation')
  const { kind, groups } = membership
  if (kind === 'inspector') return users.readsAll
  if (kind !== 'user') return users.allPermissions
  if (groups.length === 0) return <StatusDot meaning="careful" word={users.noGroups} />
  return <Names names={groups.map(({ name }) => name)} isWhole={isWhole} />
}

/** Where a user may work. */
export function LocationWords({ membership, isWhole = false }: Properties) {
  const { users } = useTexts('organisation')
  const { locations } = useSession()
  const { locationIds } = membership
  if (locationIds === null) return users.allLocations
  if (locationIds.length === 0) return users.noLocations
  const names = locationIds.map(
    (id) => locations.find((location) => location.id === id)?.name ?? users.otherLocation(id),
  )
  return <Names names={names} isWhole={isWhole} />
}

function Names({ names, isWhole }: { readonly names: readonly string[]; readonly isWhole: boolean }) {
  const { users } = useTexts('organisation')
  const shown = isWhole || names.length === namedInRow + 1 ? names : names.slice(0, namedInRow)
  const rest = names.length - shown.length
  return (
    <>
      {shown.join(', ')}
      {rest === 0 ? null : ` ${users.more(rest)}`}
    </>
  )
}
