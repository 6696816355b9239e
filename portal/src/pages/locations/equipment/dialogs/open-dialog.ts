import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { LiveSecret } from '../client/overlap.ts'
import type { DeletedEquipment, Issued } from '../client/equipment.queries.ts'

/** The dialog that lies over the list of client equipment. */
export type OpenDialog =
  | { readonly kind: 'create' }
  | {
      readonly kind: 'do'
      readonly what: 'edit' | 'lock' | 'unlock' | 'delete'
      readonly client: ClientEquipment
    }
  | { readonly kind: 'regenerate'; readonly client: ClientEquipment }
  | { readonly kind: 'end-secret'; readonly client: ClientEquipment; readonly secret: LiveSecret }
  | { readonly kind: 'restore'; readonly deleted: DeletedEquipment }
  /** What is shown once lives here, in the state of the page, and nowhere else. */
  | { readonly kind: 'issued'; readonly issued: Issued; readonly isNew: boolean }

export type Open = (dialog: OpenDialog) => void
