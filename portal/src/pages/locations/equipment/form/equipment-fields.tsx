import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useSuppliers } from '../../../../session/lists.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import type { Form } from '../../../../ui/form/use-form.ts'
import { Notice } from '../../../../ui/page/notice.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import type { EquipmentValues } from './equipment-values.ts'
import { useTellRole } from '../client/use-tell-role.ts'

type Properties = {
  readonly form: Form<EquipmentValues>
  readonly roles: readonly ClientRole[]
  /** Whether other equipment at the location has this Equipment Id. */
  readonly isTaken: (equipmentId: string) => boolean
  /** The supplier that the client has, should the registry not answer. */
  readonly supplier?: { readonly id: string; readonly name: string } | null
}

/** Equipment Id, supplier, and Client Role with what it means. */
export function EquipmentFields({ form, roles, isTaken, supplier = null }: Properties) {
  const { equipment, ui } = useTexts('organisation')
  const { nameOf } = useTellRole()
  const { data } = useSuppliers()
  const suppliers = data?.suppliers ?? (supplier === null ? [] : [supplier])
  const roleOptions = roles.map((role) => ({ value: role.id, label: nameOf(role) }))
  const chosen = roles.find(({ id }) => id === form.values.clientRoleId)
  return (
    <>
      <TextField
        {...form.field('equipmentId')}
        label={equipment.fields.equipmentId}
        help={equipment.equipmentIdHelp}
        maxLength={120}
        isRequired
        hasFocusFirst
      />
      {isTaken(form.values.equipmentId) ? (
        <Notice meaning="careful" title={equipment.nameTaken} isAnnounced>
          {equipment.nameTakenHelp}
        </Notice>
      ) : null}
      {suppliers.length === 0 ? null : (
        <SelectField
          {...form.field('supplierId')}
          label={`${equipment.fields.supplier} (${ui.optional})`}
          help={equipment.supplierHelp}
          options={[
            { value: '', label: equipment.noSupplier },
            ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SelectField
        {...form.field('clientRoleId')}
        label={equipment.fields.clientRole}
        options={
          // The role that is seen is the role that is sent: a browser would show the first one in place of one that is gone.
          chosen === undefined
            ? [{ value: form.values.clientRoleId, label: ui.select }, ...roleOptions]
            : roleOptions
        }
        about={chosen === undefined ? undefined : <RoleMeaning role={chosen} />}
        isRequired
      />
    </>
  )
}

function RoleMeaning({ role }: { readonly role: ClientRole }) {
  const { clientRoles } = useTexts('organisation')
  const { descriptionOf } = useTellRole()
  if (role.permissions.length === 0) {
    return <StatusDot meaning="careful" word={clientRoles.withoutPermissions} />
  }
  return <>{descriptionOf(role)}</>
}
