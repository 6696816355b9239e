import type { OperationCode } from '@theriac/contract/operation-codes.ts'
import type { PackAnswer } from '@theriac/contract/verification.ts'
import { authorOf } from '../../access/actor.ts'
import type { OwnWork } from '../../access/work.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { type AlertCode, raiseAlert } from '../alerts/public.ts'
import { type Circumstances, type Judgement, reactivationChance } from './judge-pack.ts'
import { type Found, identifyPack, type Mismatch, type Pack } from './pack.ts'
import { codeAnswer, packAnswer, productAnswer } from './pack-answer.ts'
import { type PackRequest, subjectOf } from './pack-request.ts'
import { changePack, countTypingMistake } from './verification.sql.ts'

/** An operation, what it is called in the trail, and the rule that judges it. */
export type Operation = {
  readonly name: 'verify' | 'supply' | 'reactivate'
  readonly action: 'pack.verified' | 'pack.supplied' | 'pack.reactivated'
  readonly judge: (pack: Pack, circumstances: Circumstances) => Judgement
}

/** Identifies what was found, judges it, writes what follows from that with its trail, and answers. */
export async function concludeOperation(
  work: OwnWork,
  operation: Operation,
  request: PackRequest,
  found: Found | undefined,
): Promise<PackAnswer> {
  const identified = identifyPack(found, request, work.now)
  if (found === undefined || identified.kind === 'unknown-product') {
    return finish(work, operation, request, { code: '41020000' })
  }
  if (identified.kind === 'mismatch') {
    const judgement = await judgeMismatch(work, request, identified.mismatch)
    return { ...finish(work, operation, request, judgement), ...productAnswer(found) }
  }
  const { pack } = identified
  const circumstances = circumstancesOf(work)
  const judgement = operation.judge(pack, circumstances)
  const { change } = judgement
  const answer =
    change === undefined
      ? finish(work, operation, request, judgement)
      : await writeChange(work, operation, request, {
          productId: found.productId,
          pack,
          change,
          code: judgement.code,
        })
  const after = change === undefined ? pack : changedPack(pack, change, circumstances)
  return {
    ...answer,
    ...packAnswer(after, found, after.state, reactivationChance(after, circumstances)),
    ...productAnswer(found),
  }
}

function circumstancesOf({ actor, market, now }: OwnWork): Circumstances {
  const { locationId, organisationId } = actor
  const { doubleDispenseLimit, reactivationDays } = market
  return { locationId, organisationId, now, doubleDispenseLimit, reactivationDays }
}

function changedPack(
  pack: Pack,
  change: NonNullable<Judgement['change']>,
  circumstances: Circumstances,
): Pack {
  const { locationId, organisationId, now } = circumstances
  const changedAt = pack.state === change.state ? pack.changedAt : now
  return {
    ...pack,
    ...change,
    changedAt,
    changedLocationId: locationId,
    changedOrganisationId: organisationId,
  }
}

// A person may mistype a few times before it counts as an alert: the market says how often.
async function judgeMismatch({ tx, actor, market, now }: OwnWork, request: PackRequest, mismatch: Mismatch) {
  if (request.dataEntryMode === 'non-manual') return mismatch
  const { organisationId, locationId } = actor
  const values = [organisationId, locationId, request.scheme, request.productCode, now] as const
  const counted = await tx.maybe(countTypingMistake, values)
  const isTolerated = counted !== undefined && counted.mistakes <= market.typingTolerance
  return isTolerated ? ({ code: '41020004' } as const) : mismatch
}

type Outcome = { readonly code: OperationCode; readonly alert?: AlertCode }

function finish(
  work: OwnWork,
  operation: Operation,
  request: PackRequest,
  { code, alert }: Outcome,
): PackAnswer {
  const { scheme, productCode, serialNumber, batch, expiry, dataEntryMode } = request
  const elements = { scheme, productCode, serialNumber, batch, expiry, dataEntryMode }
  const alertId =
    alert === undefined
      ? undefined
      : raiseAlert(work, { code: alert, operation: operation.name, operationCode: code, ...elements })
  work.record({
    action: operation.action,
    subject: subjectOf(request),
    outcome: code.startsWith('1') ? 'done' : 'refused',
    details: {
      operationCode: code,
      batch,
      expiry,
      dataEntryMode,
      ...(alertId === undefined ? {} : { alertId, alert }),
    },
  })
  return {
    ...codeAnswer(code),
    ...(alertId === undefined || alert === undefined ? {} : { alertId, alertCode: alert }),
  }
}

type WrittenChange = {
  readonly productId: number
  readonly pack: Pack
  readonly change: NonNullable<Judgement['change']>
  readonly code: OperationCode
}

async function writeChange(
  { tx, actor, now }: OwnWork,
  operation: Operation,
  request: PackRequest,
  { productId, pack, change, code }: WrittenChange,
): Promise<PackAnswer> {
  const { batch, expiry, dataEntryMode, serialNumber } = request
  const { id, address = null, userAgent = null } = authorOf(actor)
  const details = {
    operationCode: code,
    batch,
    expiry,
    dataEntryMode,
    before: pack.state,
    after: change.state,
  }
  const written = await tx.run(changePack, [
    productId,
    serialNumber,
    change.state,
    change.repeats,
    newId(now),
    now,
    actor.organisationId,
    actor.locationId,
    id,
    operation.action,
    subjectOf(request),
    address,
    userAgent,
    details,
  ])
  if (written !== 1) throw new Error('A pack that was locked for a change was not there to be changed.')
  return codeAnswer(code)
}
