import type { Caller, Machine } from '../../access/actor.ts'
import { raise } from '../../access/raise.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { type Notes, obstacleOfNetwork } from '../client-authentication/public.ts'
import { readSettings } from '../markets/public.ts'
import { isOrganisationType } from '../organisations/public.ts'
import type { createReadToken, ReadToken } from './read-token.ts'
import { boundPermissions, obstacleOfToken, permissionsOf } from './token.ts'
import { findMachine } from './token.sql.ts'

/** An access token with the row of its holder. */
type HeldToken = ReadToken & { readonly row: RowOf<typeof findMachine> }

/** Makes the look at a token and its holder: undefined where the token is not ours, is over, or counts no more. */
export function createFindHolder(
  database: Database,
  clock: Clock,
  readToken: ReturnType<typeof createReadToken>,
  notes: Notes,
) {
  return async (token: string, caller?: Caller): Promise<HeldToken | undefined> => {
    const now = clock.now()
    const read = await readToken(token, now)
    if (read === undefined) return undefined
    const { claims, kid } = read
    const address = caller?.address ?? null
    const row = await database.maybe(findMachine, [
      ...([claims.client_id, claims.credential, claims.jti, kid, address] as const),
    ])
    if (row === undefined) return undefined
    const obstacle = obstacleOfToken(row, claims, now)
    if (obstacle === undefined) return { ...read, row }
    if (caller !== undefined) notes.refused({ ...row, clientId: claims.client_id }, caller, obstacle)
    return undefined
  }
}

/**
 * Makes the recognition of machines by their access token, with the permissions they have at this moment.
 * @throws in the recognition, network.not_allowed, which names the address that the machine was seen to have
 */
export function createRecogniseMachine(findHolder: ReturnType<typeof createFindHolder>, notes: Notes) {
  return async (token: string, caller: Caller): Promise<Machine | undefined> => {
    const held = await findHolder(token, caller)
    if (held === undefined) return undefined
    const { row, claims } = held
    demandAllowedNetwork(held, caller, notes)
    const { clientUuid, organisationId, organisationType, locationId } = row
    if (!isOrganisationType(organisationType) || locationId === null) return undefined
    notes.used({ ...row, clientId: claims.client_id }, claims.credential, caller)
    return {
      kind: 'machine',
      clientUuid,
      clientId: claims.client_id,
      organisationId,
      organisationType,
      locationId,
      permissions: boundPermissions(permissionsOf(row), claims.scope),
      market: readSettings(row.marketSettings),
      caller,
    }
  }
}

// A right token from a wrong place is told so: whoever reads it has moved, or was robbed of it.
function demandAllowedNetwork({ row, claims }: HeldToken, caller: Caller, notes: Notes): void {
  const obstacle = obstacleOfNetwork(row)
  if (obstacle === undefined) return
  notes.refused({ ...row, clientId: claims.client_id }, caller, obstacle)
  raise('network.not_allowed', { errors: [{ field: 'address', message: caller.address }] })
}
