import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { DialogFrame } from '../../../ui/dialog/dialog-frame.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useLockEquipment } from './equipment.queries.ts'
import { useTellUse } from './use-tell-use.ts'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Locks client equipment, for a reason. */
export function LockEquipmentDialog({ client, onClose }: Properties) {
  const { equipment, ui } = useTexts()
  const { locking } = equipment
  const { equipmentId, lastUsed } = client
  const { used, isLately } = useTellUse()
  const lock = useLockEquipment(client.clientId)
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? locking.reasonMissing : undefined }),
    submit: async ({ reason }) => {
      await lock.mutateAsync(reason.trim())
      announce(locking.done(equipmentId))
      onClose()
    },
  })
  return (
    <DialogFrame isOpen title={locking.title} onClose={onClose} isFirm={form.isBusy}>
      <Notice meaning="careful" title={locking.effect(equipmentId)}>
        {lastUsed !== null && isLately(lastUsed) ? used(equipmentId, lastUsed) : undefined}
      </Notice>
      <FormFrame
        form={form}
        actions={
          <>
            <ActionButton type="submit" tone="main" isBusy={form.isBusy}>
              {equipment.lock}
            </ActionButton>
            <ActionButton tone="quiet" onClick={onClose}>
              {ui.cancel}
            </ActionButton>
          </>
        }
      >
        <TextField
          {...form.field('reason')}
          label={locking.reason}
          help={locking.reasonHelp}
          maxLength={300}
          isRequired
          hasFocusFirst
        />
      </FormFrame>
    </DialogFrame>
  )
}
