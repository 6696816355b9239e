import type { AnswerOf } from '@theriac/contract/endpoint.ts'
import type { readHandOver } from '@theriac/contract/v1/hand-overs.ts'

/** What the link of a hand-over says. */
export type HandOverLink = AnswerOf<typeof readHandOver>

/** How the page of a hand-over ends where nothing was collected. */
export type EndWithout = 'dead' | 'spent' | 'lost' | 'openedAgain'
