import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { tellEnd } from '../../../../texts/rules/tell-chosen-day.ts'
import { useSpoken, useTexts } from '../../../../texts/texts-provider.tsx'
import { DayField } from '../../../../ui/day/day-field.tsx'
import { isDay } from '../../../../ui/day/day-parts.ts'
import { ChoiceField } from '../../../../ui/form/choice-field.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import type { FieldBinding } from '../../../../ui/form/use-form.ts'
import { Notice } from '../../../../ui/page/notice.tsx'
import { endOfDay, overlaps, overlapSeconds, type Overlap } from '../client/overlap.ts'
import { useTellUse } from '../client/use-tell-use.ts'

type Properties = {
  readonly client: ClientEquipment
  readonly overlap: FieldBinding<Overlap>
  readonly day: FieldBinding<string>
}

/** How long the old client secret stays valid from now on. */
export function OverlapFields({ client, overlap, day }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const { regenerating } = texts.equipment
  return (
    <>
      <ChoiceField
        {...overlap}
        label={regenerating.overlap}
        options={overlaps.map((value) => ({ value, label: regenerating.choices[value] }))}
      />
      {overlap.value === 'until' ? (
        <DayField
          {...day}
          label={regenerating.untilDay}
          tell={(chosen) => tellEnd(endOfDay(chosen), language)}
          isRequired
        />
      ) : null}
      {overlap.value === 'now' ? <StopsAtOnce client={client} /> : null}
    </>
  )
}

const after = ['now', 'hour', 'day', 'week'] as const

/** How long the old client secret stays valid once the new one is collected. */
export function OverlapAfterField(binding: FieldBinding<(typeof after)[number]>) {
  const { equipment, handOver } = useTexts('organisation')
  const { choices } = equipment.regenerating
  return (
    <SelectField
      {...binding}
      label={handOver.giving.overlap}
      options={after.map((value) => ({ value, label: choices[value] }))}
    />
  )
}

/** What is wrong with the day until which the old client secret is to stay valid. */
export function useCheckOverlap() {
  const { equipment, ui } = useTexts('organisation')
  const { dayMissing, dayWrong } = equipment.regenerating
  return ({
    overlap,
    day,
  }: {
    readonly overlap: Overlap
    readonly day: string
  }): { readonly day?: string } => {
    if (overlap === 'until' && day === '') return { day: dayMissing }
    if (overlap === 'until' && !isDay(day)) return { day: ui.day.none }
    return overlapSeconds(overlap, day, new Date()) === undefined ? { day: dayWrong } : {}
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
