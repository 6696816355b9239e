import { useSuppliers } from '../../../session/lists.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { otherSupplier, type ChangeValues } from './change-values.ts'

/** Whose the new IT system is: of the registry, and which of its systems, or typed; and whom to speak with there. */
export function SupplierFields({ form }: { readonly form: Form<ChangeValues> }) {
  const { applying } = useTexts('applications')
  const { supplierId } = form.values
  return (
    <>
      <SupplierChoice form={form} />
      {supplierId === otherSupplier ? (
        <TextField {...form.field('supplierName')} label={applying.supplierName} maxLength={120} isRequired />
      ) : null}
      <TextField
        {...form.field('contactName')}
        label={applying.contactName}
        help={applying.contactNameHelp}
        maxLength={100}
      />
      <TextField
        {...form.field('contactEmail')}
        label={applying.contactEmail}
        help={applying.contactEmailHelp}
        type="email"
        inputMode="email"
        maxLength={254}
      />
    </>
  )
}

function SupplierChoice({ form }: { readonly form: Form<ChangeValues> }) {
  const { applying } = useTexts('applications')
  const { data } = useSuppliers()
  const suppliers = data?.suppliers ?? []
  const { supplierId } = form.values
  const supplier = form.field('supplierId')
  const systems = suppliers.find(({ id }) => id === supplierId)?.systems ?? []
  // Where there is nothing to choose from, the name is typed.
  if (suppliers.length === 0) return null
  return (
    <>
      <SelectField
        {...supplier}
        onChange={(id) => {
          supplier.onChange(id)
          form.set({ systemId: '' })
        }}
        label={applying.supplier}
        options={[
          ...(supplierId === '' ? [{ value: '', label: applying.chooseSupplier }] : []),
          ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
          { value: otherSupplier, label: applying.otherSupplier },
        ]}
        isRequired
      />
      {systems.length === 0 ? null : (
        <SelectField
          {...form.field('systemId')}
          label={applying.itSystem}
          help={applying.itSystemHelp}
          options={[
            { value: '', label: applying.noItSystem },
            ...systems.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}
