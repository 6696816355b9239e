import type { Clock } from '../../platform/clock/clock.ts'
import type { Machine } from '../actor.ts'
import { createRateLimit } from '../throttle/limit-rate.ts'
import { raise, retryAfter } from '../raise.ts'

/**
 * Makes the count of a machine's requests, well formed or not, against the limit of its market on this node.
 * @throws in the count, rate.exceeded
 */
export function createAdmit(clock: Clock) {
  const waitSeconds = createRateLimit()
  return ({ clientUuid, market }: Machine): void => {
    const seconds = waitSeconds(clientUuid, market.requestsPerMinute, clock.now())
    if (seconds > 0) raise('rate.exceeded', retryAfter(seconds))
  }
}
