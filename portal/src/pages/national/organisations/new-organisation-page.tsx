import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { AddedLicence } from '../licence/added-licence.tsx'
import { asLicence, type LicenceValues, noLicence } from '../licence/licence-values.ts'
import { useCheckLicence } from '../licence/use-check-licence.ts'
import { useCreateOrganisation } from '../national.queries.ts'
import { KnownFactFields } from '../onboarding/known-fact-fields.tsx'
import { asKnownFacts, type FactValues, noFacts } from '../onboarding/known-facts.ts'
import { hasLocationsToConfirm } from '../onboarding/onboarding-progress.ts'
import { ProposedLocationFields } from '../onboarding/proposed-location-fields.tsx'
import { asProposed, noLocations, type ProposedValues } from '../onboarding/proposed-locations.ts'
import { useCheckKnownFacts, useCheckProposed } from '../onboarding/use-check-rows.ts'
import { usePlaceInRows } from '../onboarding/use-place-in-rows.ts'
import { SuperUserFields } from '../super-users/super-user-fields.tsx'
import { asSuperUser, type SuperUserValues } from '../super-users/super-user-values.ts'
import { useCheckSuperUser } from '../super-users/use-check-super-user.ts'
import { createdTypes } from './organisation-type.ts'
import { asRepresentative, noRepresentative, type RepresentativeValues } from './organisation-values.ts'
import { RepresentativeFields } from './representative-fields.tsx'
import { useCheckOrganisationName } from './use-check-organisation-name.ts'
import { useCheckRepresentative } from './use-check-representative.ts'

type Values = RepresentativeValues &
  SuperUserValues &
  LicenceValues &
  FactValues &
  ProposedValues & {
    readonly name: string
    readonly type: (typeof createdTypes)[number] | ''
    readonly hasLicence: boolean
  }

/** Creates an organisation with all that it begins with: who invites himself, what he has to know, where it is. */
export function NewOrganisationPage() {
  const { national, onboarding } = useTexts('national')
  const { creating, types } = national
  const form = useForm(usePlan())
  return (
    <FormPage
      title={national.organisations.create}
      sentence={creating.sentence}
      above={{ to: paths.organisations, label: national.organisations.title }}
      form={form}
      verb={creating.verb}
      cancelTo={paths.organisations}
    >
      <FormPart title={creating.facts}>
        <TextField {...form.field('name')} label={creating.name} maxLength={200} isRequired />
        <SelectField<Values['type']>
          {...form.field('type')}
          label={creating.type}
          help={creating.typeHelp}
          options={[
            { value: '', label: creating.chooseType },
            ...createdTypes.map((value) => ({ value, label: types[value] })),
          ]}
          isRequired
        />
      </FormPart>
      <AddedLicence form={form} />
      <FormPart title={national.representative.title} sentence={national.representative.sentence}>
        <RepresentativeFields form={form} isRequired />
      </FormPart>
      <FormPart title={creating.superUser} sentence={creating.superUserIs}>
        <SuperUserFields form={form} />
      </FormPart>
      <KnownFactFields form={form} sentence={onboarding.facts.sentence} />
      {hasLocationsToConfirm(form.values.type) ? <ProposedLocationFields form={form} /> : null}
    </FormPage>
  )
}

function usePlan() {
  const { problems } = useTexts('national')
  const { creating } = useTexts('national').national
  const { person } = useSession()
  const create = useCreateOrganisation()
  const placeRows = usePlaceInRows()
  const go = useGo()
  const start: Values = {
    ...{ name: '', type: '', hasLicence: false },
    ...{ ...noLicence, ...noRepresentative, ...noFacts, ...noLocations },
    ...{ superUserName: '', superUserEmail: '', superUserLanguage: person.language },
  }
  const placeRefusal = placeProblem(
    { 'organisation.name_taken': 'name', 'user.kind_does_not_fit': 'type' },
    problems,
  )
  return {
    start,
    check: useCheck(),
    submit: async (values: Values) => {
      if (values.type === '') return
      const superUser = asSuperUser(values)
      const organisation = await create.mutateAsync({
        ...{ name: values.name.trim(), type: values.type },
        ...{ representative: asRepresentative(values), superUser },
        ...(values.hasLicence ? { licence: asLicence(values) } : {}),
        knownFacts: asKnownFacts(values),
        locations: hasLocationsToConfirm(values.type) ? asProposed(values) : [],
      })
      announce(creating.done(organisation.name, superUser.email))
      go(paths.organisation(organisation.id), { replace: true })
    },
    place: (error: unknown, values: Values) => placeRefusal(error) ?? placeRows(error, values),
  }
}

function useCheck() {
  const { creating } = useTexts('national').national
  const checkName = useCheckOrganisationName()
  const checkLicence = useCheckLicence()
  const checkRepresentative = useCheckRepresentative()
  const checkSuperUser = useCheckSuperUser()
  const checkKnownFacts = useCheckKnownFacts()
  const checkProposed = useCheckProposed()
  return (values: Values) => ({
    name: checkName(values.name),
    type: values.type === '' ? creating.typeMissing : undefined,
    ...(values.hasLicence ? checkLicence(values) : {}),
    ...checkRepresentative(values),
    ...checkSuperUser(values),
    ...checkKnownFacts(values),
    ...(hasLocationsToConfirm(values.type) ? checkProposed(values) : {}),
  })
}
