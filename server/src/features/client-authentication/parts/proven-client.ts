import type { RowOf } from '../../../platform/database/statement.ts'
import { restorableUntil } from '../../clients/public.ts'
import type { NotedClient } from '../notes/create-notes.ts'
import type { findClientSecrets } from './find-client.sql.ts'
import { invalidClient } from './invalid-client.ts'
import type { OAuthRefusal } from '../../../access/oauth-refusal.ts'

type ClientRow = RowOf<typeof findClientSecrets>

/** A client that proved itself with a live credential, and stands in nobody's way. */
export type ProvenClient = NotedClient &
  Pick<ClientRow, 'organisationType' | 'tokenGeneration' | 'grantsAll' | 'permissions' | 'signingKid'> & {
    readonly credentialId: string
  }

type Deleted = { readonly deletedAt: Date; readonly locationClosedAt: Date | null }

/** What the machine of a deleted client is told, once it has proved that it is that. */
export function refusalOfDeleted({ deletedAt, locationClosedAt }: Deleted, now: Date): OAuthRefusal {
  const isRestorable = locationClosedAt === null && restorableUntil(deletedAt) > now
  return invalidClient(
    `This client was deleted. Ask the Super User ${isRestorable ? 'to restore it, or ' : ''}for a new one.`,
  )
}
