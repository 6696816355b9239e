import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { compileLate } from './compile-late.ts'

type CheckedReply = { status: number; mediaType: string; text: string }

/**
 * Makes the check of an endpoint's answers: what goes out fits the contract, or nothing goes out.
 * @throws in the check, an Error naming the endpoint and the field, and no value
 */
export function replyCheck(endpoint: Endpoint): (answer: unknown) => CheckedReply {
  const replies = new Map(
    Object.entries(endpoint.replies).map(([status, { body, mediaType = 'application/json' }]) => [
      Number(status),
      { validator: body === undefined ? undefined : compileLate(body), mediaType },
    ]),
  )
  return (answer) => {
    const status = statusOf(endpoint, answer)
    const reply = replies.get(status)
    if (reply === undefined)
      throw new Error(`${endpoint.name} answered ${status}, which is not in its contract.`)
    const { validator, mediaType } = reply
    if (validator === undefined) return { status, mediaType, text: '' }
    if (!validator().Check(answer)) {
      const paths = validator()
        .Errors(answer)
        .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
      throw new Error(`The answer of ${endpoint.name} does not fit its contract: ${paths.join(', ')}.`)
    }
    return { status, mediaType, text: typeof answer === 'string' ? answer : JSON.stringify(answer) }
  }
}

function statusOf({ statusBy }: Endpoint, answer: unknown): number {
  if (statusBy === undefined || typeof answer !== 'object' || answer === null) return 200
  const field: unknown = Object.entries(answer).find(([name]) => name === statusBy.field)?.[1]
  return statusBy.table[String(field)]?.status ?? 500
}
