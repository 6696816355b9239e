import type { Location } from '@theriac/contract/v1/locations.ts'
import { CreateEquipmentDialog } from './create-equipment-dialog.tsx'
import { CredentialsDialog } from './credentials-dialog.tsx'
import { DeleteEquipmentDialog } from './delete-equipment-dialog.tsx'
import { EditEquipmentDialog } from './edit-equipment-dialog.tsx'
import { EndSecretDialog } from './end-secret-dialog.tsx'
import { LockEquipmentDialog } from './lock-equipment-dialog.tsx'
import type { Open, OpenDialog } from './open-dialog.ts'
import { RegenerateSecretDialog } from './regenerate-secret-dialog.tsx'
import { RestoreEquipmentDialog } from './restore-equipment-dialog.tsx'
import { UnlockEquipmentDialog } from './unlock-equipment-dialog.tsx'

type Properties = {
  readonly dialog: OpenDialog
  readonly location: Location
  readonly open: Open
  readonly onClose: () => void
}

/** The dialog that is open now. */
export function EquipmentDialog({ dialog, location, open, onClose }: Properties) {
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateEquipmentDialog
          locationId={String(location.id)}
          onIssued={(issued) => open({ kind: 'created', issued })}
          onClose={onClose}
        />
      )
    case 'edit':
      return <EditEquipmentDialog client={dialog.client} onClose={onClose} />
    case 'lock':
      return <LockEquipmentDialog client={dialog.client} onClose={onClose} />
    case 'unlock':
      return <UnlockEquipmentDialog client={dialog.client} onClose={onClose} />
    case 'regenerate':
      return (
        <RegenerateSecretDialog
          client={dialog.client}
          onIssued={(issued) => open({ kind: 'regenerated', issued })}
          onClose={onClose}
        />
      )
    case 'delete':
      return <DeleteEquipmentDialog client={dialog.client} onClose={onClose} />
    case 'end-secret':
      return <EndSecretDialog client={dialog.client} secret={dialog.secret} onClose={onClose} />
    case 'restore':
      return <RestoreEquipmentDialog deleted={dialog.deleted} onClose={onClose} />
    default:
      return (
        <CredentialsDialog
          issued={dialog.issued}
          isNew={dialog.kind === 'created'}
          locationName={location.name}
          onClose={onClose}
        />
      )
  }
}
