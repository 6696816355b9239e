import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import type { FieldBinding } from '../../../../ui/form/use-form.ts'
import { Notice } from '../../../../ui/page/notice.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import { useTellRole } from '../client/use-tell-role.ts'
import type { EquipmentValues } from './equipment-values.ts'
import { SupplierFields, type SystemOfClient } from './supplier-fields.tsx'

type Properties = SystemOfClient & {
  readonly fields: { readonly [Name in keyof EquipmentValues]: FieldBinding<string> }
  readonly roles: readonly ClientRole[]
  /** Whether other equipment at the location has this Equipment Id. */
  readonly isTaken: (equipmentId: string) => boolean
}

/** Equipment Id, supplier with its IT system, and Client Role with what it means. */
export function EquipmentFields({ fields, roles, isTaken, supplier = null, system = null }: Properties) {
  const { equipment, ui } = useTexts('organisation')
  const { nameOf } = useTellRole()
  const roleOptions = roles.map((role) => ({ value: role.id, label: nameOf(role) }))
  const chosen = roles.find(({ id }) => id === fields.clientRoleId.value)
  return (
    <>
      <TextField
        {...fields.equipmentId}
        label={equipment.fields.equipmentId}
        help={equipment.equipmentIdHelp}
        maxLength={120}
        isRequired
        hasFocusFirst
      />
      {isTaken(fields.equipmentId.value) ? (
        <Notice meaning="careful" title={equipment.nameTaken} isAnnounced>
          {equipment.nameTakenHelp}
        </Notice>
      ) : null}
      <SupplierFields
        supplierId={fields.supplierId}
        systemId={fields.systemId}
        supplier={supplier}
        system={system}
      />
      <SelectField
        {...fields.clientRoleId}
        label={equipment.fields.clientRole}
        options={
          // The role that is seen is the role that is sent: a browser would show the first one in place of one that is gone.
          chosen === undefined
            ? [{ value: fields.clientRoleId.value, label: ui.select }, ...roleOptions]
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
