import { useSyncExternalStore } from 'react'
import { followPresent, readPresent } from './present.ts'

/** The present, a quarter of a minute old at most; all who read it change together. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(followPresent, readPresent))
}
