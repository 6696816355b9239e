import { useUserGroups } from '../../../session/lists.queries.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { beyondOwn, hasLocations, headKind, kindsIn, mayHandle, type Kind } from './giving.ts'
import type { MembershipValues } from './membership-values.ts'
import { useUsers } from '../users.queries.ts'

const lackingNamed = 3

/** What may be chosen for a user who has this now; what the person may not give is disabled, and says why. */
export function useGiving(now: MembershipValues) {
  const { shell, users } = useTexts('organisation')
  const { kind: own, organisation, permissions, locations } = useSession()
  const can = useCan()
  const blockedKind = useBlockedKind(own)
  const maySeeGroups = can('user-groups:read')
  const { data: groupData, error: groupError } = useUserGroups(maySeeGroups)
  const { data: userData } = useUsers()
  const isLimited = userData?.users.some((user) => user.isYourself && user.locationIds !== null) === true
  const tellLacking = useTellLacking()
  return {
    kinds: kindsIn(organisation.type).map((kind) => ({
      value: kind,
      label: shell.kinds[kind],
      ...blockedKind(kind),
    })),
    groups: {
      maySee: maySeeGroups,
      error: groupError,
      options: groupData?.userGroups.map(({ id, name, permissions: allowed }) => {
        const lacking = now.groupIds.includes(id) ? [] : beyondOwn(allowed, permissions)
        return {
          ...{ value: id, label: name, isDisabled: lacking.length > 0 },
          ...(lacking.length === 0 ? {} : { help: users.groupBeyondYou(tellLacking(lacking)) }),
        }
      }),
    },
    hasLocations: hasLocations(organisation.type),
    isAllBlocked: isLimited && now.reach === 'some',
    locations: [
      ...locations.map(({ id, name }) => ({ value: String(id), label: name })),
      // What the person cannot see, he can only take away.
      ...now.locationIds
        .filter((id) => !locations.some((location) => String(location.id) === id))
        .map((id) => ({ value: id, label: users.otherLocation(Number(id)) })),
    ],
  }
}

function useBlockedKind(own: Kind) {
  const { users } = useTexts('organisation')
  const { organisation } = useSession()
  const because = users.kindBeyondYou[headKind(organisation.type)]
  return (kind: Kind) =>
    mayHandle(own, kind) ? { help: users.kindHelp[kind] } : { help: because, isDisabled: true }
}

function useTellLacking() {
  const { users, permissions } = useTexts('organisation')
  const sentences: Readonly<Record<string, string>> = permissions.sentences
  return (lacking: readonly string[]) => {
    const named = lacking.slice(0, lackingNamed).map((name) => sentences[name] ?? name)
    const rest = lacking.length - named.length
    return named.join('; ') + (rest === 0 ? '' : ` ${users.more(rest)}`)
  }
}
