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
import { useCreateOrganisation } from '../national.queries.ts'
import { SuperUserFields } from '../super-users/super-user-fields.tsx'
import { asSuperUser, type SuperUserValues } from '../super-users/super-user-values.ts'
import { useCheckSuperUser } from '../super-users/use-check-super-user.ts'
import { createdTypes } from './organisation-type.ts'
import { asRepresentative, noRepresentative, type RepresentativeValues } from './organisation-values.ts'
import { RepresentativeFields } from './representative-fields.tsx'
import { useCheckOrganisationName } from './use-check-organisation-name.ts'
import { useCheckRepresentative } from './use-check-representative.ts'

type Values = RepresentativeValues &
  SuperUserValues & { readonly name: string; readonly type: (typeof createdTypes)[number] | '' }

/** Creates an organisation, with its Authorised Representative and its first Super User. */
export function NewOrganisationPage() {
  const { national } = useTexts('national')
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
      <FormPart title={national.representative.title} sentence={national.representative.sentence}>
        <RepresentativeFields form={form} isRequired />
      </FormPart>
      <FormPart title={creating.superUser} sentence={creating.superUserIs}>
        <SuperUserFields form={form} />
      </FormPart>
    </FormPage>
  )
}

function usePlan() {
  const { national, problems } = useTexts('national')
  const { creating } = national
  const { person } = useSession()
  const checkRepresentative = useCheckRepresentative()
  const checkSuperUser = useCheckSuperUser()
  const checkName = useCheckOrganisationName()
  const create = useCreateOrganisation()
  const go = useGo()
  const start: Values = {
    ...{ name: '', type: '' },
    ...noRepresentative,
    ...{ superUserName: '', superUserEmail: '', superUserLanguage: person.language },
  }
  return {
    start,
    check: (values: Values) => ({
      name: checkName(values.name),
      type: values.type === '' ? creating.typeMissing : undefined,
      ...checkRepresentative(values),
      ...checkSuperUser(values),
    }),
    submit: async (values: Values) => {
      if (values.type === '') return
      const superUser = asSuperUser(values)
      const organisation = await create.mutateAsync({
        ...{ name: values.name.trim(), type: values.type },
        ...{ representative: asRepresentative(values), superUser },
      })
      announce(creating.done(organisation.name, superUser.email))
      go(paths.organisation(organisation.id), { replace: true })
    },
    place: placeProblem({ 'organisation.name_taken': 'name', 'user.kind_does_not_fit': 'type' }, problems),
  }
}
