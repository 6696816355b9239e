import { useQuery } from '@tanstack/react-query'
import { listApplications } from '@theriac/contract/v1/applications.ts'
import { listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import { readOnboarding } from '@theriac/contract/v1/onboarding.ts'
import { listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import { listUserGroups } from '@theriac/contract/v1/user-groups.ts'
import { callApi } from './call-api.ts'

/*
 * The lists that one area keeps and another chooses from. Whoever may not see a list asks with `isWanted` false.
 */

// What others change shows on an open page without being asked for.
const pollMilliseconds = 15_000

/** The client roles of the organisation, and the permissions that one can have. */
export function useClientRoles(isWanted = true) {
  return useQuery({
    queryKey: ['client-roles'],
    queryFn: ({ signal }) => callApi(listClientRoles, {}, signal),
    enabled: isWanted,
  })
}

/** The user groups of the organisation. */
export function useUserGroups(isWanted = true) {
  return useQuery({
    queryKey: ['user-groups'],
    queryFn: ({ signal }) => callApi(listUserGroups, {}, signal),
    refetchInterval: pollMilliseconds,
    enabled: isWanted,
  })
}

/** The IT suppliers of the market. */
export function useSuppliers() {
  return useQuery({
    queryKey: ['suppliers'],
    queryFn: ({ signal }) => callApi(listSuppliers, {}, signal),
  })
}

/** What the organisation has applied for to its national organisation, the newest first. */
export function useApplications(isWanted = true) {
  return useQuery({
    queryKey: ['applications', 'all'],
    queryFn: ({ signal }) => callApi(listApplications, {}, signal),
    refetchInterval: pollMilliseconds,
    enabled: isWanted,
  })
}

/** The locations that the organisation has still to confirm. */
export function useOnboarding(isWanted = true) {
  return useQuery({
    queryKey: ['onboarding'],
    queryFn: ({ signal }) => callApi(readOnboarding, {}, signal),
    enabled: isWanted,
  })
}
