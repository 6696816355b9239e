import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { DayField } from '../../../ui/day/day-field.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { Notice } from '../../../ui/page/notice.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { useTellRole } from '../shown/use-tell-role.ts'
import type { ChangeValues } from './change-values.ts'
import { LocationChoice } from './location-choice.tsx'
import { SupplierFields } from './supplier-fields.tsx'

type Properties = {
  readonly form: Form<ChangeValues>
  readonly roles: readonly ClientRole[]
  /** What the location has already. */
  readonly equipment: readonly { readonly equipmentId: string }[]
}

/** Where the new IT system is to be, what it is called, whose it is, from when on, and what it may do. */
export function NewSystemFields({ form, roles, equipment }: Properties) {
  const { applying } = useTexts('applications')
  const { systemName } = form.values
  const location = form.field('locationId')
  const wanted = systemName.trim().toLocaleLowerCase()
  const isTaken = equipment.some(({ equipmentId }) => equipmentId.toLocaleLowerCase() === wanted)
  return (
    <FormPart title={applying.change.newSystem}>
      <LocationChoice
        kind="it-system-change"
        field={{
          ...location,
          onChange: (locationId) => {
            location.onChange(locationId)
            // What was ticked belongs to the other location.
            form.set({ replaced: null })
          },
        }}
      />
      <TextField
        {...form.field('systemName')}
        label={applying.systemName}
        help={applying.systemNameHelp}
        maxLength={120}
        isRequired
      />
      {isTaken ? (
        <Notice meaning="careful" title={applying.nameTaken} isAnnounced>
          {applying.nameTakenHelp}
        </Notice>
      ) : null}
      <SupplierFields form={form} />
      <DayField
        {...form.field('plannedOn')}
        label={applying.plannedOn}
        help={applying.plannedOnHelp}
        isRequired
      />
      <RoleField form={form} roles={roles} />
    </FormPart>
  )
}

function RoleField({ form, roles }: Pick<Properties, 'form' | 'roles'>) {
  const { applying, ui } = useTexts('applications')
  const nameOf = useTellRole()
  const { clientRoleId } = form.values
  const chosen = roles.find(({ id }) => id === clientRoleId)
  const options = roles.map((role) => ({ value: role.id, label: nameOf(role) }))
  return (
    <SelectField
      {...form.field('clientRoleId')}
      label={applying.clientRole}
      // The role that is seen is the role that is sent: a browser would show the first one in place of one that is gone.
      options={chosen === undefined ? [{ value: clientRoleId, label: ui.select }, ...options] : options}
      about={chosen === undefined ? undefined : <RoleMeaning role={chosen} />}
      isRequired
    />
  )
}

function RoleMeaning({ role }: { readonly role: ClientRole }) {
  const { applying } = useTexts('applications')
  if (role.permissions.length === 0) {
    return <StatusDot meaning="careful" word={applying.withoutPermissions} />
  }
  return <>{role.isBuiltIn ? applying.fullAccessIs : role.description}</>
}
