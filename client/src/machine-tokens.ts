import { grantToken } from '@theriac/contract/oauth.ts'
import { callEndpoint } from './call-endpoint.ts'

export type MachineCredentials = {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

/** A machine's access token, fetched when it is needed. */
export type MachineTokens = {
  /** A token that lives for half a minute more at least; callers at once share one fetch. @throws RefusedCall */
  read(): Promise<string>
  /** Forgets the token, for when the server no longer takes it. */
  forget(): void
}

// Time for the request that the token is for, and for clocks that differ.
const marginSeconds = 30

type Kept = { readonly token: Promise<string>; until: number }

/** Keeps a machine's access token fresh. @param now the present, in milliseconds */
export function createMachineTokens(
  { url, clientId, clientSecret }: MachineCredentials,
  now: () => number = Date.now,
): MachineTokens {
  let kept: Kept | undefined
  const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  return {
    read: () => {
      if (kept !== undefined && kept.until > now()) return kept.token
      const answer = callEndpoint(grantToken, { body }, { url })
      const fetching: Kept = {
        until: Number.POSITIVE_INFINITY,
        token: answer.then(({ access_token: token, expires_in: seconds }) => {
          fetching.until = now() + (seconds - marginSeconds) * 1000
          return token
        }),
      }
      kept = fetching
      // What failed is not kept: the next caller tries again.
      fetching.token.catch(() => {
        if (kept === fetching) kept = undefined
      })
      return fetching.token
    },
    forget: () => {
      kept = undefined
    },
  }
}
