import { queryOptions, useQuery } from '@tanstack/react-query'
import { readAccount } from '@theriac/contract/v1/account.ts'
import { callApi } from './call-api.ts'

const waitingMilliseconds = 15_000

/** One's own account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => callApi(readAccount, {}, signal),
  // The links of a change of e-mail are opened elsewhere.
  refetchInterval: ({ state }) => (state.data?.emailChange ? waitingMilliseconds : false),
})

/** One's own account, as it is now. */
export function useAccount() {
  return useQuery(accountQuery)
}
