import { useTexts } from '../../texts/texts-provider.tsx'
import { helpUnlessExample } from '../../ui/edit/help-unless-example.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import type { Form } from '../../ui/form/use-form.ts'
import { RoleMatrix } from './role-matrix.tsx'
import type { RoleValues } from './role-values.ts'

type Properties = { readonly form: Form<RoleValues>; readonly available: readonly string[] }

/** Name, description and permissions of a client role. */
export function RoleFields({ form, available }: Properties) {
  const { clientRoles } = useTexts('organisation')
  const { value, onChange } = form.field('permissions')
  return (
    <>
      <TextField
        {...form.field('name')}
        label={clientRoles.fields.name}
        {...helpUnlessExample(clientRoles.nameHelp, form.values.name)}
        maxLength={80}
        isRequired
      />
      <TextField
        {...form.field('description')}
        label={clientRoles.fields.description}
        help={clientRoles.descriptionHelp}
        maxLength={300}
      />
      <RoleMatrix available={available} value={value} onChange={onChange} />
    </>
  )
}
