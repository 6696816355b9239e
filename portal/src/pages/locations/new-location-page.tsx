import { LeadTo } from '../../navigation/lead-to.tsx'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { announce } from '../../ui/page/announcements.tsx'
import { LocationFields } from './location-fields.tsx'
import { asDetails, noValues } from './location-values.ts'
import { useAddLocation } from './locations.queries.ts'
import { useCheckLocation } from './use-check-location.ts'

/** Add Location: then the location is shown, where its client equipment is added. */
export function NewLocationPage() {
  const { rules } = useSession()
  // Where the market wants an application first, that page says why.
  return rules.applicationForNewLocation ? <LeadTo address={paths.newLocationApplication} /> : <NewLocation />
}

function NewLocation() {
  const { locations } = useTexts('organisation')
  const add = useAddLocation()
  const go = useGo()
  const form = useForm({
    start: noValues,
    check: useCheckLocation(),
    submit: async (values) => {
      const location = await add.mutateAsync(asDetails(values))
      announce(locations.adding.done(location.name))
      // Back leads to the list, not to an empty form.
      go(paths.location(location.id), { replace: true })
    },
  })
  return (
    <FormPage
      title={locations.add}
      sentence={locations.adding.sentence}
      above={{ to: paths.locations, label: locations.title }}
      form={form}
      verb={locations.add}
      cancelTo={paths.locations}
    >
      <LocationFields form={form} />
    </FormPage>
  )
}
