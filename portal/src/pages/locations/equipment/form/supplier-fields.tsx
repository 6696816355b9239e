import { useSuppliers } from '../../../../session/lists.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import type { FieldBinding } from '../../../../ui/form/use-form.ts'

type Named = { readonly id: string; readonly name: string }

/** What the client has, should the registry not answer. */
export type SystemOfClient = { readonly supplier?: Named | null; readonly system?: Named | null }

type Properties = Required<SystemOfClient> & {
  readonly supplierId: FieldBinding<string>
  readonly systemId: FieldBinding<string>
}

/** The supplier of the registry, and which of its IT systems it is; neither has to be named. */
export function SupplierFields({ supplierId, systemId, supplier, system }: Properties) {
  const { equipment, ui } = useTexts('organisation')
  const { data } = useSuppliers()
  const known = supplier === null ? [] : [{ ...supplier, systems: system === null ? [] : [system] }]
  const suppliers = data?.suppliers ?? known
  const systems = suppliers.find(({ id }) => id === supplierId.value)?.systems ?? []
  if (suppliers.length === 0) return null
  return (
    <>
      <SelectField
        {...supplierId}
        label={`${equipment.fields.supplier} (${ui.optional})`}
        help={equipment.supplierHelp}
        options={[{ value: '', label: equipment.noSupplier }, ...suppliers.map(asOption)]}
        onChange={(chosen) => {
          supplierId.onChange(chosen)
          // An IT system is one of a supplier: of another one it is none yet.
          systemId.onChange('')
        }}
      />
      {systems.length === 0 ? null : (
        <SelectField
          {...systemId}
          label={`${equipment.fields.system} (${ui.optional})`}
          help={equipment.systemHelp}
          options={[{ value: '', label: equipment.noSystem }, ...systems.map(asOption)]}
        />
      )}
    </>
  )
}

function asOption({ id, name }: Named) {
  return { value: id, label: name }
}
