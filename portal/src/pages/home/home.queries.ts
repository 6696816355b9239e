import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import { readAttention } from '@theriac/contract/v1/attention.ts'
import { callApi } from '../../session/call-api.ts'

export type Attention = AnswerOf<typeof readAttention>
export type ClientOfConcern = Attention['clients'][number]

const pollMilliseconds = 60_000

/** What needs attention in the organisation. */
export function useAttention() {
  return useQuery({
    queryKey: ['attention'],
    queryFn: ({ signal }) => callApi(readAttention, {}, signal),
    refetchInterval: pollMilliseconds,
  })
}
