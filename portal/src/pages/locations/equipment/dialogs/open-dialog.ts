import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { Given } from '../client/credential.queries.ts'
import type { Credential } from '../client/credential.ts'
import type { DeletedEquipment } from '../client/equipment.queries.ts'
import type { Way } from '../giving/giving-values.ts'

/** What is done with a piece of client equipment in a dialog of its own. */
export type Doing = 'edit' | 'lock' | 'unlock' | 'delete' | 'add-key' | 'withdraw' | 'end-tokens'

/** The dialog that lies over the list of client equipment, or over the page of one. */
export type OpenDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'do'; readonly what: Doing; readonly client: ClientEquipment }
  | {
      readonly kind: 'regenerate'
      readonly client: ClientEquipment
      readonly way?: Way
      readonly email?: string
    }
  | {
      readonly kind: 'credential'
      readonly what: 'change' | 'end'
      readonly client: ClientEquipment
      readonly credential: Credential
    }
  | { readonly kind: 'restore'; readonly deleted: DeletedEquipment }
  /** What is shown once lives here, in the state of the page, and nowhere else. */
  | { readonly kind: 'given'; readonly given: Given; readonly isNew: boolean }

export type Open = (dialog: OpenDialog) => void
