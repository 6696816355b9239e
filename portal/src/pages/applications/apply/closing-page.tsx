import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { DayField } from '../../../ui/day/day-field.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { useApplyForClosing } from '../applications.queries.ts'
import { orNothing } from './change-values.ts'
import { LocationChoice, useLocationAsked } from './location-choice.tsx'
import { useCheckDay } from './use-check-day.ts'

/** Applies for closing a location, where the market wants that. */
export function ClosingPage() {
  const { applications, applying, problems } = useTexts('applications')
  const may = useCan()('applications:create')
  const { rules, locations } = useSession()
  const above = { to: paths.applications, label: applications.title }
  if (may && rules.applicationForClosingLocation && locations.length > 0) return <ClosingForm />
  const obstacle = rules.applicationForClosingLocation
    ? applying.noLocation
    : problems['application.not_needed']
  return (
    <>
      <PageTitle title={applying.closing.title} above={above} />
      <Notice meaning="information" title={obstacle} />
    </>
  )
}

function ClosingForm() {
  const { applications, applying, problems } = useTexts('applications')
  const can = useCan()
  const go = useGo()
  const apply = useApplyForClosing()
  const checkDay = useCheckDay()
  const form = useForm({
    start: { locationId: useLocationAsked(), plannedOn: '', remark: '' },
    check: ({ locationId, plannedOn }) => ({
      locationId: locationId === '' ? applying.locationMissing : undefined,
      plannedOn: checkDay(plannedOn),
    }),
    place: placeProblem(
      { 'location.not_found': 'locationId', 'application.open_already': 'locationId' },
      problems,
    ),
    submit: async ({ locationId, plannedOn, remark }) => {
      const body = { locationId: Number(locationId), plannedOn, remark: orNothing(remark) }
      const { id } = await apply.mutateAsync(body)
      announce(applying.done)
      go(can('applications:read') ? paths.application(id) : paths.applications, { replace: true })
    },
  })
  return (
    <FormPage
      title={applying.closing.title}
      sentence={applying.closing.sentence}
      above={{ to: paths.applications, label: applications.title }}
      form={form}
      verb={applying.verb}
      cancelTo={paths.applications}
    >
      <LocationChoice kind="closing-location" field={form.field('locationId')} />
      <DayField
        {...form.field('plannedOn')}
        label={applying.plannedOn}
        help={applying.closingOnHelp}
        isRequired
      />
      <TextField
        {...form.field('remark')}
        label={applying.remark}
        help={applying.remarkHelp}
        maxLength={500}
        lines={3}
      />
      <Notice meaning="information" title={applying.stops} />
    </FormPage>
  )
}
