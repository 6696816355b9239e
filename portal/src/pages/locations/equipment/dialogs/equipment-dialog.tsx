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

const dialogsOfClient = {
  edit: EditEquipmentDialog,
  lock: LockEquipmentDialog,
  unlock: UnlockEquipmentDialog,
  delete: DeleteEquipmentDialog,
} as const

/** The dialog that is open now. */
export function EquipmentDialog({ dialog, location, open, onClose }: Properties) {
  if (dialog.kind === 'create') {
    return (
      <CreateEquipmentDialog
        locationId={String(location.id)}
        onIssued={(issued) => open({ kind: 'issued', issued, isNew: true })}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'do') {
    const Dialog = dialogsOfClient[dialog.what]
    return <Dialog client={dialog.client} onClose={onClose} />
  }
  if (dialog.kind === 'regenerate') {
    return (
      <RegenerateSecretDialog
        client={dialog.client}
        onIssued={(issued) => open({ kind: 'issued', issued, isNew: false })}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'end-secret') {
    return <EndSecretDialog client={dialog.client} secret={dialog.secret} onClose={onClose} />
  }
  if (dialog.kind === 'restore') {
    return <RestoreEquipmentDialog deleted={dialog.deleted} onClose={onClose} />
  }
  const { issued, isNew } = dialog
  return <CredentialsDialog issued={issued} isNew={isNew} locationName={location.name} onClose={onClose} />
}
