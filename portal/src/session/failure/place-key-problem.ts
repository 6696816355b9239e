import type { Failure } from '../../ui/page/failure.tsx'
import { isProblem, Problem } from './problem.ts'

type Placed = { readonly jwk?: string; readonly jwksUri?: string }

/** Puts what was refused of a public key beside the field in which it was given. */
export function placeKeyProblem(error: unknown, read: (error: unknown) => Failure): Placed | undefined {
  const { sentence } = read(error)
  // Whichever was given: only its field is shown.
  if (isProblem(error, 'key.known')) return { jwk: sentence, jwksUri: sentence }
  if (isProblem(error, 'key_set.not_reachable')) return { jwksUri: sentence }
  if (!isProblem(error, 'key.not_valid')) return undefined
  const isOfAddress = error instanceof Problem && Object.hasOwn(error.fields, 'keyJwksUri')
  return isOfAddress ? { jwksUri: sentence } : { jwk: sentence }
}
