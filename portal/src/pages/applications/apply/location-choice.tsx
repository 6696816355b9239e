import { paths } from '../../../navigation/paths.ts'
import { useApplications } from '../../../session/lists.queries.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import type { FieldBinding } from '../../../ui/form/use-form.ts'
import { Notice } from '../../../ui/page/notice.tsx'
import { isOpen } from '../next-step.ts'
import { useFilter } from '../../../navigation/use-address.ts'

type Kind = 'it-system-change' | 'closing-location'

/** The location that the address names, or the only one that there is; empty where somebody has to choose. */
export function useLocationAsked(): string {
  const { locations } = useSession()
  const [asked] = useFilter('location')
  const [only] = locations
  if (locations.some(({ id }) => String(id) === asked)) return asked
  return locations.length === 1 && only !== undefined ? String(only.id) : ''
}

/** Whether one of those locations has an open application of a kind: no second one is taken. */
function useOpenApplication(kind: Kind, locationId: string) {
  const can = useCan()
  const { data } = useApplications(can('applications:read'))
  return data?.applications.find(
    (one) => one.kind === kind && String(one.locationId) === locationId && isOpen(one),
  )
}

/** The location that is applied for, and where that was done already. */
export function LocationChoice({
  kind,
  field,
}: {
  readonly kind: Kind
  readonly field: FieldBinding<string>
}) {
  const { applying } = useTexts('applications')
  const { locations } = useSession()
  const open = useOpenApplication(kind, field.value)
  const options = locations.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <>
      <SelectField
        {...field}
        label={applying.location}
        options={field.value === '' ? [{ value: '', label: applying.chooseLocation }, ...options] : options}
        isRequired
      />
      {open === undefined ? null : (
        <Notice
          meaning="careful"
          title={applying.openAlready(open.locationName)}
          action={<ActionButton to={paths.application(open.id)}>{applying.toOpen}</ActionButton>}
          isAnnounced
        >
          {applying.openAlreadyIs}
        </Notice>
      )}
    </>
  )
}
