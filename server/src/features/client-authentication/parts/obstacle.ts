/** What the database says about a client at this moment. */
export type ClientStanding = {
  readonly status: string
  readonly organisationStatus: string
  readonly locationClosedAt: Date | null
}

/** What the database says about a credential at this moment. */
export type CredentialStanding = {
  readonly credentialKind: string
  readonly credentialRevokedAt: Date | null
  /** Why it was ended before its time; null where nobody knows. */
  readonly credentialEndedBecause: string | null
  readonly credentialExpiresAt: Date | null
}

/** Whether the client may ask from where it asks. */
export type NetworkStanding = { readonly isNetworkAllowed: boolean }

/** Why a client gets no token, and its tokens count no more. */
export type Obstacle =
  | 'client_locked'
  | 'organisation_suspended'
  | 'location_closed'
  | 'secret_found'
  | 'secret_ended'
  | 'secret_replaced'
  | 'secret_expired'
  | 'key_ended'
  | 'key_expired'
  | 'network_not_allowed'

/** What stands in a client's way, whatever it proves itself with. */
export function obstacleOfClient(client: ClientStanding): Obstacle | undefined {
  if (client.status !== 'active') return 'client_locked'
  if (client.organisationStatus !== 'active') return 'organisation_suspended'
  return client.locationClosedAt === null ? undefined : 'location_closed'
}

/** What stands in a credential's way. */
export function obstacleOfCredential(credential: CredentialStanding, now: Date): Obstacle | undefined {
  const isSecret = credential.credentialKind === 'secret'
  if (credential.credentialRevokedAt !== null) return isSecret ? endOfSecret(credential) : 'key_ended'
  const { credentialExpiresAt: expires } = credential
  if (expires === null || expires > now) return undefined
  return isSecret ? 'secret_expired' : 'key_expired'
}

function endOfSecret({ credentialEndedBecause }: CredentialStanding): Obstacle {
  if (credentialEndedBecause === 'found') return 'secret_found'
  return credentialEndedBecause === 'replaced' ? 'secret_replaced' : 'secret_ended'
}

/** What stands in the way of where a client asks from. */
export function obstacleOfNetwork({ isNetworkAllowed }: NetworkStanding): Obstacle | undefined {
  return isNetworkAllowed ? undefined : 'network_not_allowed'
}

/** What a client that has proved itself is told, and what to do; the address is the one that it was seen to have. */
export function tellObstacle(obstacle: Obstacle, address: string): string {
  return obstacleSentences[obstacle].replace('{address}', address)
}

export const obstacleSentences: Readonly<Record<Obstacle, string>> = {
  client_locked:
    'This client is locked. Ask the Super User of the organisation, or the national organisation.',
  organisation_suspended: 'The organisation of this client is suspended. Ask the national organisation.',
  location_closed: 'The location of this client is closed. Use a client of an open location.',
  secret_found:
    'This client secret was ended because somebody reported it as found. Ask the Super User for a new one.',
  secret_ended: 'This client secret was ended. Ask the Super User for a new one.',
  secret_replaced: 'This client secret was replaced. Use the new one.',
  secret_expired: 'This client secret has expired. Ask the Super User for a new one.',
  key_ended: 'This public key was taken from the client. Use another one, or ask the Super User to add it.',
  key_expired: 'This public key has expired. Ask the Super User to add a new one.',
  network_not_allowed:
    'This client may not ask from the address {address}. Ask the Super User to add it to the allowed networks.',
}
