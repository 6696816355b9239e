import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { ChoiceField } from '../../../../ui/form/choice-field.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { useRegenerateSecret, type Issued } from '../client/equipment.queries.ts'
import { overlaps, overlapSeconds, type Overlap } from '../client/overlap.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import { WhichClient } from './which-client.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

type Values = { readonly overlap: Overlap; readonly day: string }

const start: Values = { overlap: 'now', day: '' }

/** Asks how long the old client secret stays valid, and makes a new one. */
export function RegenerateSecretDialog({ client, onIssued, onClose }: Properties) {
  const { regenerating } = useTexts().equipment
  const { clientId, equipmentId, lastUsed, secrets } = client
  const [, older] = secrets
  const { used, isLately } = useTellUse()
  const regenerate = useRegenerateSecret(clientId)
  const form = useForm({
    start,
    check: ({ overlap, day }) => ({ day: wrongWith(overlap, day) }),
    submit: async ({ overlap, day }) => {
      onIssued(await regenerate(overlapSeconds(overlap, day, new Date()) ?? 0))
    },
  })
  return (
    <FormDialog
      title={regenerating.title}
      says={
        <>
          <p>{regenerating.question(equipmentId)}</p>
          <WhichClient clientId={clientId} />
          <p>
            {lastUsed !== null && isLately(lastUsed) ? `${used(equipmentId, lastUsed)} ` : ''}
            {regenerating.remember}
          </p>
          {older === undefined ? null : <p>{regenerating.olderEnds(older.lastFour)}</p>}
        </>
      }
      form={form}
      verb={regenerating.verb}
      onClose={onClose}
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
    </FormDialog>
  )

  function wrongWith(overlap: Overlap, day: string): string | undefined {
    if (overlap === 'until' && day === '') return regenerating.dayMissing
    return overlapSeconds(overlap, day, new Date()) === undefined ? regenerating.dayWrong : undefined
  }
}
