import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import type { SupplierValues } from './supplier-values.ts'

/** The fields of a supplier. */
export function SupplierFields({ form }: { readonly form: Form<SupplierValues> }) {
  const { suppliers } = useTexts('national')
  return (
    <>
      <TextField {...form.field('name')} label={suppliers.name} maxLength={120} isRequired />
      <TextField {...form.field('contactName')} label={suppliers.contactName} maxLength={100} />
      <TextField
        {...form.field('contactEmail')}
        label={suppliers.contactEmail}
        help={suppliers.contactHelp}
        type="email"
        inputMode="email"
        maxLength={254}
      />
    </>
  )
}
