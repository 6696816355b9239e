import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { ReactNode } from 'react'
import { isFirstGiven } from '../client/credential-news.ts'
import { CreateEquipmentDialog } from '../giving/create-equipment-dialog.tsx'
import { CredentialsDialog } from '../giving/credentials-dialog.tsx'
import { HandedOverDialog } from '../giving/handed-over-dialog.tsx'
import { RegenerateSecretDialog } from '../giving/regenerate-secret-dialog.tsx'
import { AddKeyDialog } from './add-key-dialog.tsx'
import { ChangeCredentialDialog } from './change-credential-dialog.tsx'
import { DeleteEquipmentDialog } from './delete-equipment-dialog.tsx'
import { EditEquipmentDialog } from './edit-equipment-dialog.tsx'
import { EndCredentialDialog } from './end-credential-dialog.tsx'
import { EndTokensDialog, WithdrawDialog } from './ending-dialogs.tsx'
import { LockEquipmentDialog } from './lock-equipment-dialog.tsx'
import type { Doing, Open, OpenDialog } from './open-dialog.ts'
import { RestoreEquipmentDialog } from './restore-equipment-dialog.tsx'
import { UnlockEquipmentDialog } from './unlock-equipment-dialog.tsx'

type Properties = {
  readonly dialog: OpenDialog
  readonly location: { readonly id: number; readonly name: string }
  readonly open: Open
  readonly onClose: () => void
  /** What follows where the equipment was deleted, in place of `onClose`. */
  readonly onDeleted?: () => void
}

type OfClient = (properties: {
  readonly client: ClientEquipment
  readonly onClose: () => void
  readonly onDone?: () => void
}) => ReactNode

const dialogsOfClient: Readonly<Record<Doing, OfClient>> = {
  edit: EditEquipmentDialog,
  lock: LockEquipmentDialog,
  unlock: UnlockEquipmentDialog,
  delete: DeleteEquipmentDialog,
  'add-key': AddKeyDialog,
  withdraw: WithdrawDialog,
  'end-tokens': EndTokensDialog,
}

/** The dialog that is open now. */
export function EquipmentDialog(properties: Properties) {
  const { dialog, location, onClose, onDeleted } = properties
  if (dialog.kind === 'do') {
    const Dialog = dialogsOfClient[dialog.what]
    const isDeleting = dialog.what === 'delete' && onDeleted !== undefined
    return <Dialog client={dialog.client} onClose={onClose} {...(isDeleting ? { onDone: onDeleted } : {})} />
  }
  if (dialog.kind === 'credential') {
    const { what, client, credential } = dialog
    const Dialog = what === 'change' ? ChangeCredentialDialog : EndCredentialDialog
    return <Dialog client={client} credential={credential} onClose={onClose} />
  }
  if (dialog.kind === 'restore') return <RestoreEquipmentDialog deleted={dialog.deleted} onClose={onClose} />
  if (dialog.kind !== 'given') return <GivingDialog {...properties} dialog={dialog} />
  const { given, isNew } = dialog
  if ('handedOver' in given) return <HandedOverDialog handedOver={given.handedOver} onClose={onClose} />
  return (
    <CredentialsDialog issued={given.issued} isNew={isNew} locationName={location.name} onClose={onClose} />
  )
}

type GivingProperties = Omit<Properties, 'dialog'> & {
  readonly dialog: Extract<OpenDialog, { kind: 'create' | 'regenerate' }>
}

function GivingDialog({ dialog, location, open, onClose }: GivingProperties) {
  if (dialog.kind === 'create') {
    return (
      <CreateEquipmentDialog
        locationId={String(location.id)}
        onGiven={(given) => open({ kind: 'given', given, isNew: true })}
        onClose={onClose}
      />
    )
  }
  return (
    <RegenerateSecretDialog
      client={dialog.client}
      {...(dialog.way === undefined ? {} : { way: dialog.way })}
      {...(dialog.email === undefined ? {} : { email: dialog.email })}
      onGiven={(given) => open({ kind: 'given', given, isNew: isFirstGiven(dialog.client) })}
      onClose={onClose}
    />
  )
}
