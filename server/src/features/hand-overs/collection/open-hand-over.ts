import type { LinkHolder } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { type Work, workAsLinkHolder } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { demandClient, type HeldClient, lockClient, mostWrongCodes } from '../../clients/public.ts'
import { isCodeOf } from './hand-over-code.ts'
import type { HandOverParts } from '../parts/hand-over-parts.ts'
import {
  countWrongCode,
  findHandOver,
  findStandingOfHandOver,
  holdHandOver,
  markOpenedAgain,
} from '../parts/hand-over.sql.ts'
import { isOver, judgeOpening } from './judge-opening.ts'
import { lockReason } from '../letters/tidings-letter.ts'
import { type Scene, tellOfHandOver } from './tell-of-hand-over.ts'

/** What a right code opens, with the client's row held. */
export type Opening = {
  readonly work: Work<LinkHolder>
  readonly scene: Scene
  readonly client: HeldClient
}

/**
 * Opens a hand-over with a code. A wrong one is recorded, and counted as long as nobody collected; a second opening with
 * the right one locks the client: all of it stands although it is refused. Of two who come together the second finds what
 * the first left.
 * @param verb what is done where the code is right and nobody collected yet; what it throws uses nothing up
 * @throws link.not_valid, hand_over.client_locked, hand_over.code_wrong, hand_over.opened_again, and what the verb throws
 */
export function openHandOver<T>(
  parts: HandOverParts,
  holder: LinkHolder,
  code: string,
  verb: (opening: Opening) => Promise<T>,
): Promise<T> {
  const { handOverId, organisationId } = holder
  return workAsLinkHolder(parts, holder, async (work): Promise<T | Refusal> => {
    const { tx, now } = work
    const own = [organisationId, handOverId] as const
    const scene = (await tx.maybe(findHandOver, own)) ?? raise('link.not_valid')
    // Nobody holds the client's row by a link that leads nowhere.
    const seen = await tx.maybe(findStandingOfHandOver, [...own, now])
    if (seen === undefined || isOver(seen, now)) raise('link.not_valid')
    // The client first, and then the hand-over: so do all who change either.
    const client = await demandClient(work, { organisationId, clientId: scene.clientId }).catch(asNotValid)
    const standing = (await tx.maybe(holdHandOver, [...own, now])) ?? raise('link.not_valid')
    const isCodeRight = () => isCodeOf(parts.keyring, handOverId, scene, code)
    const judgement = judgeOpening(standing, isCodeRight, now)
    if (judgement === 'over') return new Refusal('link.not_valid')
    if (judgement === 'client-locked') return new Refusal('hand_over.client_locked')
    if (judgement === 'wrong-code') return refuseCode(work, parts, scene, standing)
    if (judgement === 'opened-again') return lockAndTell(work, parts, scene)
    return verb({ work, scene, client })
  })
}

// A client that was deleted: what hung on it leads nowhere.
function asNotValid(error: unknown): never {
  if (error instanceof Refusal) raise('link.not_valid')
  throw error
}

async function refuseCode(
  work: Work<LinkHolder>,
  parts: HandOverParts,
  scene: Scene,
  { wrongCodes, collectedAt }: Pick<RowOf<typeof holdHandOver>, 'wrongCodes' | 'collectedAt'>,
): Promise<Refusal> {
  const { actor, tx, record } = work
  const { organisationId, handOverId } = actor
  const left = collectedAt === null ? mostWrongCodes - wrongCodes - 1 : undefined
  record({
    action: 'hand_over.refused',
    subject: `client:${scene.clientId}`,
    outcome: 'refused',
    details: { handOverId, code: 'hand_over.code_wrong', ...(left === undefined ? {} : { triesLeft: left }) },
  })
  // Nothing is left that a guess could get, and what is counted would shut out whoever has the right code.
  if (left === undefined) return new Refusal('hand_over.code_wrong')
  await tx.run(countWrongCode, [organisationId, handOverId])
  if (left === 0) await tellOfHandOver(work, parts, scene, { about: 'spent' })
  return new Refusal('hand_over.code_wrong', { errors: [{ field: 'code', message: `tries left: ${left}` }] })
}

async function lockAndTell(work: Work<LinkHolder>, parts: HandOverParts, scene: Scene): Promise<Refusal> {
  const { actor, tx, now, record } = work
  const { organisationId, handOverId } = actor
  const { clientId, creatorLanguage } = scene
  await tx.run(markOpenedAgain, [organisationId, handOverId, now])
  record({
    action: 'hand_over.opened_again',
    subject: `client:${clientId}`,
    outcome: 'refused',
    details: { handOverId },
  })
  await lockClient(work, { organisationId, clientId }, 'organisation', lockReason(creatorLanguage))
  await tellOfHandOver(work, parts, scene, { about: 'opened-again' })
  return new Refusal('hand_over.opened_again')
}
