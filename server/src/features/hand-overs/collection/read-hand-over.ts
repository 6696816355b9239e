import type { Caller } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { workAsLinkHolder } from '../../../access/work.ts'
import { findLink } from './find-link.ts'
import type { HandOverParts } from '../parts/hand-over-parts.ts'
import { findHandOver, findStandingOfHandOver } from '../parts/hand-over.sql.ts'
import { isOver } from './judge-opening.ts'

/**
 * What the link of a hand-over leads to, while it can be opened, also a second time: whoever finds that somebody else was
 * there has to be able to say so with the code. However often somebody looks, nothing is used up.
 * @throws link.not_valid, hand_over.client_locked
 */
export async function readHandOver(parts: HandOverParts, caller: Caller, token: string) {
  const holder = await findLink(parts, caller, token)
  const own = [holder.organisationId, holder.handOverId] as const
  return workAsLinkHolder(parts, holder, async ({ tx, now }) => {
    const scene = (await tx.maybe(findHandOver, own)) ?? raise('link.not_valid')
    const standing = (await tx.maybe(findStandingOfHandOver, [...own, now])) ?? raise('link.not_valid')
    if (standing.isClientDeleted || isOver(standing, now)) raise('link.not_valid')
    if (!standing.isClientActive) raise('hand_over.client_locked')
    const { organisationName, locationName, equipmentId, createdBy, expiresAt } = scene
    return {
      ...{ organisationName, locationName, equipmentId, createdBy },
      expiresAt: expiresAt.toISOString(),
      collectedAt: standing.collectedAt?.toISOString() ?? null,
    }
  })
}
