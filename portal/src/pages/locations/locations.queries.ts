import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf } from '@theriac/contract/endpoint.ts'
import { applyForNewLocation } from '@theriac/contract/v1/applications.ts'
import {
  addLocation,
  changeLocation,
  closeLocation,
  listLocations,
  readLocation,
} from '@theriac/contract/v1/locations.ts'
import { confirmLocations } from '@theriac/contract/v1/onboarding.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

export type NewLocation = InputOf<typeof addLocation>['body']
export type LocationApplication = InputOf<typeof applyForNewLocation>['body']
export type LocationChange = InputOf<typeof changeLocation>['body']

const touched = ['locations', 'attention']

// What somebody else changes shows on an open page without being asked for.
const pollMilliseconds = 15_000

const locationsQuery = queryOptions({
  queryKey: ['locations', 'all'],
  queryFn: ({ signal }) => callApi(listLocations, {}, signal),
})

/** The locations that the person may see. */
export function useLocations() {
  return useQuery(locationsQuery)
}

/** One location. */
export function useLocation(locationId: string) {
  return useQuery({
    queryKey: ['locations', 'one', locationId],
    queryFn: ({ signal }) => callApi(readLocation, { params: { locationId } }, signal),
    refetchInterval: pollMilliseconds,
  })
}

/** Adds a location. */
export function useAddLocation() {
  return useChange((body: NewLocation) => callApi(addLocation, { body }), ...touched)
}

/** Confirms the locations of an organisation that has just come in. */
export function useConfirmLocations() {
  return useChange(
    (locations: NewLocation[]) => callApi(confirmLocations, { body: { locations } }),
    ...['onboarding', ...touched],
  )
}

/** Applies for a location, where the market wants that. */
export function useApplyForLocation() {
  return useChange((body: LocationApplication) => callApi(applyForNewLocation, { body }), 'applications')
}

/** Changes those details of a location that are named. */
export function useChangeLocation(locationId: string) {
  return useChange(
    (body: LocationChange) => callApi(changeLocation, { params: { locationId }, body }),
    ...touched,
  )
}

/** Closes a location. */
export function useCloseLocation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (locationId: string) => callApi(closeLocation, { params: { locationId } }),
    onSettled: async () => {
      // Not the page of the location itself, which is about to be left: it would find nothing any more.
      await client.invalidateQueries({ queryKey: ['locations'], refetchType: 'none' })
      await client.refetchQueries({ queryKey: ['locations', 'all'] })
      void client.invalidateQueries({ queryKey: ['attention'] })
      // What was approved ends with it.
      void client.invalidateQueries({ queryKey: ['applications'] })
    },
  })
}
