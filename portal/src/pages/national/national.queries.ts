import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import {
  changeOrganisation,
  createOrganisation,
  findNationalClient,
  listNationalClients,
  lockNationalClient,
  readOrganisation,
  reinstateOrganisation,
  replaceSuperUser,
  searchOrganisations,
  suspendOrganisation,
  unlockNationalClient,
  withdrawSuperUserInvitation,
  type NationalClient,
  type NationalOrganisation,
} from '@theriac/contract/v1/national.ts'
import { addSupplier, changeSupplier } from '@theriac/contract/v1/suppliers.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

export type OrganisationFilters = Omit<InputOf<typeof searchOrganisations>['query'], 'after'>
export type OrganisationRow = AnswerOf<typeof searchOrganisations>['organisations'][number]
export type NewOrganisation = InputOf<typeof createOrganisation>['body']
export type OrganisationChange = InputOf<typeof changeOrganisation>['body']
export type NewSuperUser = InputOf<typeof replaceSuperUser>['body']
export type NewSupplier = InputOf<typeof addSupplier>['body']
export type SupplierChange = InputOf<typeof changeSupplier>['body']

// Each look across organisations is in the trail: nothing here is asked again but by what a person does.
const lookedAt = { staleTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** The organisations of the market that fit, as many pages of them as were asked for. */
export function useOrganisations(filters: OrganisationFilters, isWanted: boolean) {
  return useInfiniteQuery({
    enabled: isWanted,
    queryKey: ['national-organisations', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      callApi(
        searchOrganisations,
        { query: { ...filters, ...(pageParam === '' ? {} : { after: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    ...lookedAt,
  })
}

/** One organisation. */
export function useOrganisation(organisationId: string) {
  return useQuery({
    queryKey: organisationKey(organisationId),
    queryFn: ({ signal }) => callApi(readOrganisation, { params: { organisationId } }, signal),
    ...lookedAt,
  })
}

/** Creates an organisation, and invites its first Super User. */
export function useCreateOrganisation() {
  const keep = useKeepOrganisation()
  return useChange(async (body: NewOrganisation) => keep(await callApi(createOrganisation, { body })))
}

/** Changes an organisation's name, licence and Authorised Representative, as far as they are named. */
export function useChangeOrganisation(organisationId: string) {
  return useOrganisationChange(organisationId, (body: OrganisationChange) =>
    callApi(changeOrganisation, { params: { organisationId }, body }),
  )
}

export function useSuspendOrganisation(organisationId: string) {
  return useOrganisationChange(organisationId, (reason: string) =>
    callApi(suspendOrganisation, { params: { organisationId }, body: { reason } }),
  )
}

export function useReinstateOrganisation(organisationId: string) {
  return useOrganisationChange(organisationId, () =>
    callApi(reinstateOrganisation, { params: { organisationId } }),
  )
}

/** Invites a Super User, in the place of another or beside him. */
export function useReplaceSuperUser(organisationId: string) {
  return useOrganisationChange(organisationId, (body: NewSuperUser) =>
    callApi(replaceSuperUser, { params: { organisationId }, body }),
  )
}

export function useWithdrawSuperUser(organisationId: string) {
  return useOrganisationChange(organisationId, (invitationId: string) =>
    callApi(withdrawSuperUserInvitation, { params: { organisationId, invitationId } }),
  )
}

/** The clients of an organisation. */
export function useClientsOf(organisationId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['national-clients', 'of', organisationId],
    queryFn: ({ signal }) => callApi(listNationalClients, { params: { organisationId } }, signal),
    enabled: isWanted,
    ...lookedAt,
  })
}

/** The client with this Client Id. */
export function useClient(clientId: string) {
  return useQuery({
    queryKey: clientKey(clientId),
    queryFn: ({ signal }) => callApi(findNationalClient, { params: { clientId } }, signal),
    enabled: clientId !== '',
    ...lookedAt,
    // Whoever looks for it again wants to know how it is now.
    staleTime: 0,
  })
}

export function useLockClient() {
  return useClientChange(({ clientId, reason }: { clientId: string; reason: string }) =>
    callApi(lockNationalClient, { params: { clientId }, body: { reason } }),
  )
}

export function useUnlockClient() {
  return useClientChange((clientId: string) => callApi(unlockNationalClient, { params: { clientId } }))
}

export function useAddSupplier() {
  return useChange((body: NewSupplier) => callApi(addSupplier, { body }), 'suppliers')
}

export function useChangeSupplier(supplierId: string) {
  return useChange(
    (body: SupplierChange) => callApi(changeSupplier, { params: { supplierId }, body }),
    ...['suppliers', 'national-clients'],
  )
}

// What a change answers is what it is now: kept, it spares another look. A refusal often means that it changed meanwhile.
function useOrganisationChange<Input>(
  organisationId: string,
  change: (input: Input) => Promise<NationalOrganisation>,
) {
  const client = useQueryClient()
  const keep = useKeepOrganisation()
  return useChange(async (input: Input) => {
    try {
      return keep(await change(input))
    } catch (error) {
      void client.invalidateQueries({ queryKey: organisationKey(organisationId) })
      throw error
    }
  })
}

function useKeepOrganisation() {
  const client = useQueryClient()
  return (organisation: NationalOrganisation) => {
    client.setQueryData(organisationKey(organisation.id), organisation)
    void client.invalidateQueries({ queryKey: ['national-organisations', 'list'] })
    return organisation
  }
}

function useClientChange<Input>(change: (input: Input) => Promise<NationalClient>) {
  const client = useQueryClient()
  return useChange(async (input: Input) => {
    try {
      const now = await change(input)
      client.setQueryData(clientKey(now.clientId), now)
      client.setQueriesData<AnswerOf<typeof listNationalClients>>(
        { queryKey: ['national-clients', 'of'] },
        (list) => list && { clients: list.clients.map((one) => (one.clientId === now.clientId ? now : one)) },
      )
      return now
    } catch (error) {
      void client.invalidateQueries({ queryKey: ['national-clients'] })
      throw error
    }
  })
}

function organisationKey(organisationId: string) {
  return ['national-organisations', 'one', organisationId] as const
}

function clientKey(clientId: string) {
  return ['national-clients', 'one', clientId] as const
}
