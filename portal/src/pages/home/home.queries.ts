import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import { readAttention, readNationalAttention } from '@theriac/contract/v1/attention.ts'
import { callApi } from '../../session/call-api.ts'

export type Attention = AnswerOf<typeof readAttention>
export type ClientOfConcern = Attention['clients'][number]
export type MarketAttention = AnswerOf<typeof readNationalAttention>

const pollMilliseconds = 60_000

/** What needs attention in the organisation. */
export function useAttention() {
  return useQuery({
    queryKey: ['attention'],
    queryFn: ({ signal }) => callApi(readAttention, {}, signal),
    refetchInterval: pollMilliseconds,
  })
}

/** What needs attention in the market. Each look is in the trail: it is asked once, when somebody comes here. */
export function useMarketAttention() {
  return useQuery({
    queryKey: ['national-attention'],
    queryFn: ({ signal }) => callApi(readNationalAttention, {}, signal),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
