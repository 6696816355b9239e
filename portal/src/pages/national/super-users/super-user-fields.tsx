import { useSession } from '../../../session/session.queries.ts'
import { useSettings } from '../../../session/settings.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import type { SuperUserValues } from './super-user-values.ts'

/** Who is invited as Super User. */
export function SuperUserFields({ form }: { readonly form: Pick<Form<SuperUserValues>, 'field'> }) {
  const { national, shell } = useTexts('national')
  const { superUser } = national
  const { person } = useSession()
  const { languages } = useSettings()
  return (
    <>
      <TextField {...form.field('superUserName')} label={superUser.name} maxLength={100} isRequired />
      <TextField
        {...form.field('superUserEmail')}
        label={superUser.email}
        help={superUser.emailHelp}
        type="email"
        inputMode="email"
        maxLength={254}
        isRequired
      />
      <SelectField
        {...form.field('superUserLanguage')}
        label={superUser.language}
        options={(languages.length === 0 ? [person.language] : languages).map((value) => ({
          value,
          label: shell.languages[value],
        }))}
      />
    </>
  )
}
