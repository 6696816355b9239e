import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { TicksField } from '../../../ui/form/ticks-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import type { useOldEquipment } from '../applications.queries.ts'
import { useTellWhen } from '../shown/use-tell-when.ts'
import { replacesNone, tickedAfter, tickedOf, type ChangeValues } from './change-values.ts'

type Properties = {
  readonly form: Form<ChangeValues>
  readonly old: Pick<ReturnType<typeof useOldEquipment>, 'data' | 'error' | 'refetch'>
}

/** What the new IT system takes the place of, and whatever else is to be said. */
export function OldSystemFields({ form, old }: Properties) {
  const { applying } = useTexts('applications')
  return (
    <FormPart title={applying.change.old} sentence={applying.change.oldSentence}>
      <OldEquipment form={form} old={old} />
      <TextField
        {...form.field('remark')}
        label={applying.remark}
        help={applying.remarkHelp}
        maxLength={500}
        lines={3}
      />
    </FormPart>
  )
}

function OldEquipment({ form, old }: Properties) {
  const { applying } = useTexts('applications')
  if (form.values.locationId === '') return <p>{applying.locationFirst}</p>
  if (old.data !== undefined) return <Replaced form={form} equipment={old.data} />
  return old.error === null ? (
    <LoadingState lines={2} />
  ) : (
    <ErrorState error={old.error} onRetry={() => void old.refetch()} />
  )
}

type ReplacedProperties = Pick<Properties, 'form'> & { readonly equipment: readonly ClientEquipment[] }

function Replaced({ form, equipment }: ReplacedProperties) {
  const { applying } = useTexts('applications')
  const when = useTellWhen()
  const field = form.field('replaced')
  const ids = equipment.map(({ clientId }) => clientId)
  const ticked = tickedOf(form.values, ids)
  if (equipment.length === 0) return <p>{applying.noEquipment}</p>
  return (
    <TicksField
      {...field}
      value={ticked}
      onChange={(chosen) => field.onChange(tickedAfter(ticked, chosen))}
      label={applying.replaces}
      help={applying.replacesHelp}
      isRequired
      options={[
        ...equipment.map(({ clientId, equipmentId, lastUsed, status }) => ({
          value: clientId,
          label: equipmentId,
          help: [
            lastUsed === null ? applying.neverUsed : applying.lastUsed(when(lastUsed.at)),
            ...(status === 'locked' ? [applying.locked] : []),
          ].join(', '),
        })),
        { value: replacesNone, label: applying.replacesNone },
      ]}
    />
  )
}
