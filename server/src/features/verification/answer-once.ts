import { PackAnswer } from '@theriac/contract/verification.ts'
import { Compile } from 'typebox/compile'
import type { OwnWork } from '../../access/work.ts'
import { codeAnswer } from './pack-answer.ts'
import { digestOf, type PackRequest, subjectOf } from './pack-request.ts'
import { beginClientTransaction, endClientTransaction, findClientTransaction } from './verification.sql.ts'

const answerCheck = Compile(PackAnswer)

/**
 * Does an operation once for a `client-transaction-id`: the same id again returns the first answer and changes
 * nothing; with another content it is refused. Without an id the operation is simply done.
 */
export async function answerOnce(
  { tx, actor, now, record }: OwnWork,
  operation: string,
  request: PackRequest,
  answer: () => Promise<PackAnswer>,
): Promise<PackAnswer> {
  const { transactionId } = request
  if (transactionId === undefined) return answer()
  const { organisationId, clientUuid } = actor
  const digest = digestOf(request, operation)
  // Of two at once the second waits here until the first has committed or failed.
  const begun = await tx.run(beginClientTransaction, [organisationId, clientUuid, transactionId, digest, now])
  if (begun > 0) {
    const first = await answer()
    await tx.run(endClientTransaction, [organisationId, clientUuid, transactionId, first])
    return first
  }
  const before = await tx.maybe(findClientTransaction, [organisationId, clientUuid, transactionId])
  if (before === undefined || !before.requestDigest.equals(digest)) return codeAnswer('61020016')
  if (!answerCheck.Check(before.answer))
    throw new Error('The first answer of a client transaction is not there.')
  const { operationCode } = before.answer
  record({
    action: 'pack.answer_repeated',
    subject: subjectOf(request),
    details: { transactionId, operationCode },
  })
  return before.answer
}
