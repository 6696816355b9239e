import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useCan, useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { DayField } from '../../ui/day/day-field.tsx'
import { isDay, today } from '../../ui/day/day-parts.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { announce } from '../../ui/page/announcements.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { LocationFields } from './location-fields.tsx'
import { asDetails, noValues } from './location-values.ts'
import { useApplyForLocation } from './locations.queries.ts'
import { useCheckLocation } from './use-check-location.ts'

/** Applies for a new location, where the market wants that. */
export function NewLocationApplicationPage() {
  const { locationApplications, locations, problems } = useTexts('organisation')
  const { newLocation } = locationApplications
  const can = useCan()
  const { rules } = useSession()
  if (rules.applicationForNewLocation && can('applications:create')) return <NewLocationForm />
  return (
    <>
      <PageTitle title={newLocation.title} above={{ to: paths.locations, label: locations.title }} />
      <Notice
        meaning="information"
        title={
          rules.applicationForNewLocation
            ? problems['permission.missing']
            : problems['application.not_needed']
        }
        {...(!rules.applicationForNewLocation && can('locations:create')
          ? { action: <ActionButton to={paths.newLocation}>{newLocation.notNeeded}</ActionButton> }
          : {})}
      />
    </>
  )
}

function NewLocationForm() {
  const { locationApplications, locations } = useTexts('organisation')
  const { newLocation } = locationApplications
  const can = useCan()
  const go = useGo()
  const apply = useApplyForLocation()
  const checkLocation = useCheckLocation()
  const checkDay = useCheckDay()
  const form = useForm({
    start: { ...noValues, plannedOn: '', remark: '' },
    check: (values) => ({ ...checkLocation(values), plannedOn: checkDay(values.plannedOn) }),
    submit: async (values) => {
      const remark = values.remark.trim().replaceAll(/\s+/g, ' ')
      const { id } = await apply.mutateAsync({
        location: asDetails(values),
        plannedOn: values.plannedOn,
        remark: remark === '' ? null : remark,
      })
      announce(newLocation.done)
      go(can('applications:read') ? paths.application(id) : paths.locations, { replace: true })
    },
  })
  return (
    <FormPage
      title={newLocation.title}
      sentence={newLocation.sentence}
      above={{ to: paths.locations, label: locations.title }}
      form={form}
      verb={newLocation.verb}
      cancelTo={paths.locations}
    >
      <LocationFields form={form} />
      <DayField
        {...form.field('plannedOn')}
        label={newLocation.opens}
        help={newLocation.opensHelp}
        isRequired
      />
      <TextField
        {...form.field('remark')}
        label={newLocation.remark}
        help={newLocation.remarkHelp}
        maxLength={500}
        lines={3}
      />
    </FormPage>
  )
}

function useCheckDay(): (day: string) => string | undefined {
  const { locationApplications, ui } = useTexts('organisation')
  const { newLocation } = locationApplications
  return (day) => {
    if (day === '') return newLocation.dayMissing
    if (!isDay(day)) return ui.day.none
    return day < today(new Date()) ? newLocation.dayOver : undefined
  }
}
