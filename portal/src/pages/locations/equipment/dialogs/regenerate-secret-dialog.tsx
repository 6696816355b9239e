import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { tellEnd } from '../../../../texts/rules/tell-chosen-day.ts'
import { useSpoken, useTexts } from '../../../../texts/texts-provider.tsx'
import { DayField } from '../../../../ui/day/day-field.tsx'
import { isDay } from '../../../../ui/day/day-parts.ts'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { ChoiceField } from '../../../../ui/form/choice-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { Notice } from '../../../../ui/page/notice.tsx'
import { useRegenerateSecret, type Issued } from '../client/equipment.queries.ts'
import { endOfDay, overlaps, overlapSeconds, type Overlap } from '../client/overlap.ts'
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
  const { texts, language } = useSpoken('organisation')
  const { regenerating } = texts.equipment
  const { clientId, equipmentId, lastUsed, secrets } = client
  const [, older] = secrets
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
          <p>{regenerating.remember}</p>
          {older === undefined ? null : <p>{regenerating.olderEnds(older.lastFour)}</p>}
        </>
      }
      form={form}
      verb={regenerating.verb}
      // What was never used stops nothing.
      tone={form.values.overlap === 'now' && lastUsed !== null ? 'stop' : 'main'}
      onClose={onClose}
    >
      <ChoiceField
        {...form.field('overlap')}
        label={regenerating.overlap}
        options={overlaps.map((value) => ({ value, label: regenerating.choices[value] }))}
      />
      {form.values.overlap === 'until' ? (
        <DayField
          {...form.field('day')}
          label={regenerating.untilDay}
          tell={(day) => tellEnd(endOfDay(day), language)}
          isRequired
        />
      ) : null}
      {form.values.overlap === 'now' ? <StopsAtOnce client={client} /> : null}
    </FormDialog>
  )

  function wrongWith(overlap: Overlap, day: string): string | undefined {
    if (overlap === 'until' && day === '') return regenerating.dayMissing
    if (overlap === 'until' && !isDay(day)) return texts.ui.day.none
    return overlapSeconds(overlap, day, new Date()) === undefined ? regenerating.dayWrong : undefined
  }
}

function StopsAtOnce({ client }: { readonly client: ClientEquipment }) {
  const { deleting, regenerating } = useTexts('organisation').equipment
  const { used, isLately, when } = useTellUse()
  const { equipmentId, lastUsed } = client
  if (lastUsed === null) return <p>{deleting.neverUsed(equipmentId)}</p>
  const title = isLately(lastUsed)
    ? used(equipmentId, lastUsed)
    : deleting.lastUsed(equipmentId, when(lastUsed.at))
  return (
    <Notice meaning="stop" title={title}>
      {regenerating.stopsAtOnce}
    </Notice>
  )
}
