import type { Location } from '@theriac/contract/v1/locations.ts'
import { paths } from '../../navigation/paths.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { CopyText } from '../../ui/action/copy-text.tsx'
import { ChangedNotice } from '../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../ui/edit/use-edit-form.ts'
import { FormButtons } from '../../ui/form/form-buttons.tsx'
import { FormFrame } from '../../ui/form/form-frame.tsx'
import { announce } from '../../ui/page/announcements.tsx'
import { Facts } from '../../ui/show/facts.tsx'
import { NotGiven } from '../../ui/show/not-given.tsx'
import { LocationFields } from './location-fields.tsx'
import { asValues, changesSince } from './location-values.ts'
import { useChangeLocation } from './locations.queries.ts'
import { useCheckLocation } from './use-check-location.ts'

type Properties = { readonly location: Location }

/** The details of a location: to change, for who may. */
export function LocationDetail({ location }: Properties) {
  const can = useCan()
  return can('locations:update') ? (
    <LocationForm location={location} />
  ) : (
    <LocationFacts location={location} />
  )
}

function LocationForm({ location }: Properties) {
  const { locations } = useTexts('organisation')
  const change = useChangeLocation(String(location.id))
  const { form, isBehind, showNow } = useEditForm({
    now: asValues(location),
    check: useCheckLocation(),
    submit: async (values, before) => {
      const changes = changesSince(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(locations.detail.updated(values.name.trim()))
    },
  })
  return (
    <FormFrame
      form={form}
      label={locations.detail.title}
      saysRequired
      actions={<FormButtons verb={locations.detail.update} isBusy={form.isBusy} cancelTo={paths.locations} />}
    >
      <ChangedNotice isBehind={isBehind} showNow={showNow} />
      <LocationFields form={form} locationId={location.id} />
    </FormFrame>
  )
}

function LocationFacts({ location }: Properties) {
  const { fields } = useTexts('organisation').locations
  const { id, name, address, city, postalCode, contactEmail } = location
  return (
    <Facts
      facts={[
        { label: fields.id, value: <CopyText value={String(id)} what={fields.id} /> },
        { label: fields.name, value: name },
        { label: fields.address, value: address ?? <NotGiven /> },
        { label: fields.city, value: city ?? <NotGiven /> },
        { label: fields.postalCode, value: postalCode },
        { label: fields.contactEmail, value: contactEmail ?? <NotGiven /> },
      ]}
    />
  )
}
