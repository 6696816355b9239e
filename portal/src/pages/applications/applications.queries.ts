import { useQuery } from '@tanstack/react-query'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import {
  applyForClosingLocation,
  applyForSystemChange,
  readApplication,
  withdrawApplication,
} from '@theriac/contract/v1/applications.ts'
import { listClientEquipment, readClientEquipment } from '@theriac/contract/v1/clients.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

export type NewSystemChange = InputOf<typeof applyForSystemChange>['body']
export type NewClosing = InputOf<typeof applyForClosingLocation>['body']

// An application may make equipment, and a withdrawn one deletes it again.
const touched = ['applications', 'locations', 'client-roles', 'attention']

// The national organisation decides, and systems are used, while a page is open.
const pollMilliseconds = 15_000

/** One application of the organisation. */
export function useApplication(applicationId: string) {
  return useQuery({
    queryKey: ['applications', 'one', applicationId],
    queryFn: ({ signal }) => callApi(readApplication, { params: { applicationId } }, signal),
    refetchInterval: pollMilliseconds,
  })
}

/** The equipment that an application has made, with what has become of its credentials. */
export function useNewEquipment(clientId: string, isWanted: boolean) {
  return useQuery({
    // Among what is fetched anew when somebody does something with client equipment.
    queryKey: ['locations', 'new-equipment', clientId],
    queryFn: ({ signal }) => callApi(readClientEquipment, { params: { clientId } }, signal),
    refetchInterval: pollMilliseconds,
    enabled: isWanted,
  })
}

/** The equipment of a location, as it is when somebody begins to apply: what he ticks is not to change under his hands. */
export function useOldEquipment(locationId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['applications', 'old-equipment', locationId],
    queryFn: ({ signal }) => callApi(listClientEquipment, { params: { locationId } }, signal),
    // What the national organisation has locked is not to be locked once more.
    select: ({ clients }) => clients.filter(({ lock }) => lock?.by !== 'nmvo'),
    enabled: isWanted && locationId !== '',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

export function useApplyForChange() {
  return useChange((body: NewSystemChange) => callApi(applyForSystemChange, { body }), ...touched)
}

export function useApplyForClosing() {
  return useChange((body: NewClosing) => callApi(applyForClosingLocation, { body }), ...touched)
}

export function useWithdraw(applicationId: string) {
  return useChange(() => callApi(withdrawApplication, { params: { applicationId } }), ...touched)
}
