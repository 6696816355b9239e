import {
  acceptInvitation as acceptEndpoint,
  readInvitation as readEndpoint,
} from '@theriac/contract/v1/invitations.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { recogniseFrom, type RecognisePerson } from '../../access/person/recognise.ts'
import { acceptInvitation } from './invitation-link/accept-invitation.ts'
import { readInvitation } from './invitation-link/read-invitation.ts'
import type { SignInParts } from './parts/sign-in-parts.ts'

/** Mounts the opening and accepting of invitations. */
export function mountInvitations({ open }: Mount, parts: SignInParts, recognise: RecognisePerson): void {
  open(readEndpoint, ({ body }, { caller }) => readInvitation(parts, caller, body.token))
  open(acceptEndpoint, async ({ body }, ask) => {
    const person = await recogniseFrom(recognise, ask)
    return acceptInvitation(parts, ask.caller, body, person)
  })
}
