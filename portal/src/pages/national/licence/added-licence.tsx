import { useTexts } from '../../../texts/texts-provider.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { FormRows } from '../../../ui/rows/form-rows.tsx'
import { LicenceFields } from './licence-fields.tsx'
import { noLicence, type LicenceValues } from './licence-values.ts'

type Values = LicenceValues & { readonly hasLicence: boolean }

/** A licence, where one is added. */
export function AddedLicence({ form }: { readonly form: Pick<Form<Values>, 'field' | 'set'> }) {
  const { licence } = useTexts('national').onboarding
  const has = form.field('hasLicence')
  return (
    <FormRows
      title={licence.title}
      sentence={licence.sentence}
      words={{ ...licence, name: () => licence.title }}
      rows={has.value ? [0] : []}
      most={1}
      onChange={(rows) => has.onChange(rows.length > 0)}
      onRemove={() => form.set(noLicence)}
    >
      {() => <LicenceFields form={form} isRequired />}
    </FormRows>
  )
}
