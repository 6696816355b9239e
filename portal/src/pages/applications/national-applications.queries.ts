import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Application } from '@theriac/contract/v1/applications.ts'
import {
  approveApplication,
  finishSystemChange,
  listNationalApplications,
  readNationalApplication,
  refuseApplication,
} from '@theriac/contract/v1/national-applications.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

// Each look across organisations is in the trail: nothing here is asked again but by what a person does.
const lookedAt = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** The applications of the market: those that are open, or those that are over. */
export function useNationalApplications(state: 'open' | 'over') {
  return useQuery({
    queryKey: ['national-applications', 'list', state],
    queryFn: ({ signal }) => callApi(listNationalApplications, { query: { state } }, signal),
    ...lookedAt,
  })
}

/** One application, as it is when somebody comes to look at it. */
export function useNationalApplication(applicationId: string) {
  return useQuery({
    queryKey: applicationKey(applicationId),
    queryFn: ({ signal }) => callApi(readNationalApplication, { params: { applicationId } }, signal),
    ...lookedAt,
  })
}

export function useApprove(applicationId: string) {
  return useDecision(applicationId, (reason: string | null) =>
    callApi(approveApplication, { params: { applicationId }, body: { reason } }),
  )
}

export function useRefuse(applicationId: string) {
  return useDecision(applicationId, (reason: string) =>
    callApi(refuseApplication, { params: { applicationId }, body: { reason } }),
  )
}

/** Locks what the new IT system takes the place of, and closes the application. */
export function useFinish(applicationId: string) {
  return useDecision(applicationId, (isUseKnown: boolean) =>
    callApi(finishSystemChange, { params: { applicationId }, body: { isUseKnown } }),
  )
}

// What a decision answers is what it is now: kept, it spares another look. A refusal means that it changed meanwhile.
function useDecision<Input>(applicationId: string, decide: (input: Input) => Promise<Application>) {
  const client = useQueryClient()
  const touched = ['national-clients', 'national-organisations', 'national-attention']
  return useChange(
    async (input: Input) => {
      try {
        const now = await decide(input)
        client.setQueryData(applicationKey(applicationId), now)
        return now
      } catch (error) {
        await client.invalidateQueries({ queryKey: applicationKey(applicationId) })
        throw error
      } finally {
        void client.invalidateQueries({ queryKey: ['national-applications', 'list'] })
      }
    },
    ...touched,
  )
}

function applicationKey(applicationId: string) {
  return ['national-applications', 'one', applicationId] as const
}
