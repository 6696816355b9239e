import {
  changeSession as changeEndpoint,
  endSession as endEndpoint,
  proveAgain as proveEndpoint,
  readSession as readEndpoint,
} from '@theriac/contract/v1/session.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { raise } from '../../access/raise.ts'
import { recogniseFrom, type RecognisePerson } from '../../access/person/recognise.ts'
import { changeSession } from './session/change-session.ts'
import { endSession } from './session/end-session.ts'
import { proveAgain } from './session/prove-again.ts'
import { tellSession } from './session/tell-session.ts'
import type { SignInParts } from './parts/sign-in-parts.ts'
import { workAtSignIn } from './parts/work-at-sign-in.ts'

/** Mounts what a person does with the session that he has. */
export function mountSession(
  { open, signedIn }: Mount,
  parts: SignInParts,
  recognise: RecognisePerson,
): void {
  signedIn(readEndpoint, (_, person, { caller }) =>
    workAtSignIn(parts, caller, (work) => tellSession(work, person)),
  )
  signedIn(changeEndpoint, async ({ body }, before, ask) => {
    await changeSession(parts, before, body)
    const person = (await recogniseFrom(recognise, ask)) ?? raise('session.missing')
    return workAtSignIn(parts, ask.caller, (work) => tellSession(work, person))
  })
  open(endEndpoint, async (_, { caller, cookies }) => {
    await endSession(parts, caller, cookies.read('__Host-theriac-session'))
    cookies.clear('__Host-theriac-session')
  })
  signedIn(proveEndpoint, ({ body }, person) => proveAgain(parts, person, body))
}
