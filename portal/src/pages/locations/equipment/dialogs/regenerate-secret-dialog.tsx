import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { DialogFrame } from '../../../../ui/dialog/dialog-frame.tsx'
import { ChoiceField } from '../../../../ui/form/choice-field.tsx'
import { FormFrame } from '../../../../ui/form/form-frame.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { useRegenerateSecret, type Issued } from '../client/equipment.queries.ts'
import { overlaps, overlapSeconds, type Overlap } from '../client/overlap.ts'
import { useTellUse } from '../client/use-tell-use.ts'

type Properties = {
  readonly client: ClientEquipment
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

type Values = { readonly overlap: Overlap; readonly day: string }

const start: Values = { overlap: 'now', day: '' }

/** Asks how long the old client secret stays valid, and makes a new one. */
export function RegenerateSecretDialog({ client, onIssued, onClose }: Properties) {
  const { equipment, ui } = useTexts()
  const { regenerating } = equipment
  const { equipmentId, lastUsed } = client
  const { used, isLately } = useTellUse()
  const regenerate = useRegenerateSecret(client.clientId)
  const form = useForm({
    start,
    check: ({ overlap, day }) => ({ day: wrongWith(overlap, day) }),
    submit: async ({ overlap, day }) => {
      onIssued(await regenerate(overlapSeconds(overlap, day, new Date()) ?? 0))
    },
  })
  return (
    <DialogFrame isOpen title={regenerating.title} onClose={onClose} isFirm={form.isBusy}>
      <div>
        <p>{regenerating.question(equipmentId)}</p>
        <p>
          {lastUsed !== null && isLately(lastUsed) ? `${used(equipmentId, lastUsed)} ` : ''}
          {regenerating.remember}
        </p>
      </div>
      <FormFrame
        form={form}
        actions={
          <>
            <ActionButton type="submit" tone="main" isBusy={form.isBusy}>
              {regenerating.verb}
            </ActionButton>
            <ActionButton tone="quiet" onClick={onClose}>
              {ui.cancel}
            </ActionButton>
          </>
        }
      >
        <ChoiceField
          {...form.field('overlap')}
          label={regenerating.overlap}
          options={overlaps.map((value) => ({
            value,
            label: regenerating.choices[value],
            ...(value === 'now' ? { help: regenerating.nowHelp } : {}),
          }))}
        />
        {form.values.overlap === 'until' ? (
          <TextField {...form.field('day')} label={regenerating.untilDay} type="date" isRequired />
        ) : null}
      </FormFrame>
    </DialogFrame>
  )

  function wrongWith(overlap: Overlap, day: string): string | undefined {
    if (overlap === 'until' && day === '') return regenerating.dayMissing
    return overlapSeconds(overlap, day, new Date()) === undefined ? regenerating.dayWrong : undefined
  }
}
