import { useQuery } from '@tanstack/react-query'
import { readPortalSettings } from '@theriac/contract/v1/portal-settings.ts'
import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import { callApi } from './call-api.ts'

const unknown: AnswerOf<typeof readPortalSettings> = { isDemo: false, languages: ['en', 'fi'], support: [] }

/** What is true of this installation, signed in or not. */
export function useSettings(): AnswerOf<typeof readPortalSettings> {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => callApi(readPortalSettings, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? unknown
}
