import type { CollectedCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { useRef, useState } from 'react'
import { isProblem, Problem } from '../../../session/failure/problem.ts'
import { isDeadLink } from '../is-dead-link.ts'
import { collect } from '../sign-in.queries.ts'
import type { EndWithout, HandOverLink } from './hand-over-link.ts'
import { triesLeft } from './tries-left.ts'

type Plan = {
  /** Whether it was collected before: then the code locks. */
  readonly wasCollected: boolean
  /** Looks at the link anew. */
  readonly look: () => Promise<{ readonly data: HandOverLink | undefined; readonly error: unknown }>
  readonly onCollected: (collected: CollectedCredentials) => void
  readonly onEnd: (end: EndWithout) => void
}

/** What became of a collection whose answer did not arrive: nothing, or nobody knows. */
export type Doubt = 'not-sent' | 'unsure'

/**
 * Collects once. Where the answer does not arrive nobody knows whether it was done, and a second time would lock the
 * client: so the link is looked at first.
 */
export function useCollect({ wasCollected, look, onCollected, onEnd }: Plan) {
  const isSent = useRef(false)
  const [doubt, setDoubt] = useState<Doubt>()
  const lookAgain = async () => {
    const { data, error } = await look()
    if (error !== null && isDeadLink(error)) return onEnd(wasCollected ? 'openedAgain' : 'dead')
    if (error !== null || data === undefined) return setDoubt('unsure')
    if (data.collectedAt !== null && !wasCollected) return onEnd('lost')
    setDoubt('not-sent')
  }
  const end = async (error: unknown) => {
    if (isDeadLink(error)) return onEnd('dead')
    if (isProblem(error, 'hand_over.opened_again')) return onEnd('openedAgain')
    if (triesLeft(error) === 0) return onEnd('spent')
    if (isUnanswered(error)) return lookAgain()
    throw error
  }
  const send = async (body: Parameters<typeof collect>[0]) => {
    if (isSent.current) return
    // Enter sends a form, also where it has no button for it.
    if (doubt === 'unsure') return lookAgain()
    isSent.current = true
    setDoubt(undefined)
    try {
      onCollected(await collect(body))
    } catch (error) {
      await end(error)
    } finally {
      isSent.current = false
    }
  }
  return { doubt, lookAgain, send }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500)
}
