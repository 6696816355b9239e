import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ChangedNotice } from '../../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../../ui/edit/use-edit-form.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import { LicenceFields } from '../licence/licence-fields.tsx'
import { hasLicence } from '../licence/licence-values.ts'
import { useCheckLicence } from '../licence/use-check-licence.ts'
import { useChangeOrganisation } from '../national.queries.ts'
import { WithOrganisation } from '../with-organisation.tsx'
import { asValues, changesSince, hasRepresentative } from './organisation-values.ts'
import { RepresentativeFields } from './representative-fields.tsx'
import { useCheckOrganisationName } from './use-check-organisation-name.ts'
import { useCheckRepresentative } from './use-check-representative.ts'

/** Changes the name, the licence and the Authorised Representative of an organisation. */
export function EditOrganisationPage() {
  const { editing } = useTexts('national').national
  return (
    <WithOrganisation title={editing.title}>
      {(organisation) => <OrganisationForm key={organisation.id} organisation={organisation} />}
    </WithOrganisation>
  )
}

function OrganisationForm({ organisation }: { readonly organisation: NationalOrganisation }) {
  const { national, onboarding, problems } = useTexts('national')
  const { creating, editing, representative } = national
  const change = useChangeOrganisation(organisation.id)
  const checkRepresentative = useCheckRepresentative()
  const checkLicence = useCheckLicence()
  const checkName = useCheckOrganisationName(organisation.name)
  const go = useGo()
  const back = paths.organisation(organisation.id)
  const isRecorded = organisation.representative !== null
  const isLicensed = organisation.licence !== null
  const { form, ...behind } = useEditForm({
    now: asValues(organisation),
    check: (values) => ({
      name: checkName(values.name),
      ...(isLicensed || hasLicence(values) ? checkLicence(values) : {}),
      ...(isRecorded || hasRepresentative(values) ? checkRepresentative(values) : {}),
    }),
    submit: async (values, before) => {
      const changes = changesSince(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(editing.done(values.name.trim()))
      go(back, { replace: true })
    },
    place: placeProblem({ 'organisation.name_taken': 'name' }, problems),
  })
  return (
    <FormPage
      title={editing.title}
      sentence={editing.sentence(national.types[organisation.type])}
      above={{ to: back, label: organisation.name }}
      form={form}
      verb={editing.verb}
      cancelTo={back}
    >
      <ChangedNotice {...behind} />
      <TextField {...form.field('name')} label={creating.name} maxLength={200} isRequired />
      <FormPart
        title={onboarding.licence.title}
        sentence={isLicensed ? onboarding.licence.sentence : onboarding.licence.whole}
      >
        <LicenceFields form={form} isRequired={isLicensed} />
      </FormPart>
      <FormPart title={representative.title} sentence={isRecorded ? representative.sentence : editing.whole}>
        <RepresentativeFields form={form} isRequired={isRecorded} />
      </FormPart>
    </FormPage>
  )
}
