/** What the database says about a client at this moment. */
export type ClientStanding = {
  readonly status: string
  readonly organisationStatus: string
  readonly locationClosedAt: Date | null
}

/** What the database says about a credential at this moment. */
export type CredentialStanding = {
  readonly credentialRevokedAt: Date | null
  readonly credentialExpiresAt: Date | null
}

/** Why a client gets no token, and its tokens count no more. */
export type Obstacle =
  | 'client_locked'
  | 'organisation_suspended'
  | 'location_closed'
  | 'secret_replaced'
  | 'secret_expired'

/** What stands in a client's way, whatever it proves itself with. */
export function obstacleOfClient(client: ClientStanding): Obstacle | undefined {
  if (client.status !== 'active') return 'client_locked'
  if (client.organisationStatus !== 'active') return 'organisation_suspended'
  return client.locationClosedAt === null ? undefined : 'location_closed'
}

/** What stands in a credential's way. */
export function obstacleOfCredential(credential: CredentialStanding, now: Date): Obstacle | undefined {
  if (credential.credentialRevokedAt !== null) return 'secret_replaced'
  const { credentialExpiresAt: expires } = credential
  return expires !== null && expires <= now ? 'secret_expired' : undefined
}

/** What a client that has proved itself is told, and what to do. */
export const obstacleSentences: Readonly<Record<Obstacle, string>> = {
  client_locked:
    'This client is locked. Ask the Super User of the organisation, or the national organisation.',
  organisation_suspended: 'The organisation of this client is suspended. Ask the national organisation.',
  location_closed: 'The location of this client is closed. Use a client of an open location.',
  secret_replaced: 'This client secret was replaced. Use the new one.',
  secret_expired: 'This client secret has expired. Ask the Super User for a new one.',
}
