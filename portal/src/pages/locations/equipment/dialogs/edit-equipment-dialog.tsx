import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useState } from 'react'
import { useClientRoles } from '../../../../session/lists.queries.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useChangeEquipment } from '../client/equipment.queries.ts'
import { EquipmentFacts } from '../form/equipment-facts.tsx'
import { EquipmentFields } from '../form/equipment-fields.tsx'
import { equipmentChanges, fieldOfRefusal } from '../form/equipment-values.ts'
import { useCheckEquipment } from '../form/use-check-equipment.ts'
import { useIsNameTaken } from '../form/use-is-name-taken.ts'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Changes name, supplier and client role of client equipment, and tells what else is known of it. */
export function EditEquipmentDialog({ client, onClose }: Properties) {
  const { equipment, problems } = useTexts('organisation')
  const can = useCan()
  const { data } = useClientRoles(can('client-roles:read'))
  const roles = data?.clientRoles ?? [roleOf(client)]
  const isTaken = useIsNameTaken(String(client.locationId), client.clientId)
  const change = useChangeEquipment(client.clientId)
  const [before] = useState({
    equipmentId: client.equipmentId,
    supplierId: client.supplier?.id ?? '',
    systemId: client.system?.id ?? '',
    clientRoleId: client.clientRole.id,
  })
  const form = useForm({
    start: before,
    check: useCheckEquipment(roles),
    place: placeProblem(fieldOfRefusal, problems),
    submit: async (values) => {
      const changes = equipmentChanges(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(equipment.editing.done(values.equipmentId.trim()))
      onClose()
    },
  })
  return (
    <FormDialog title={equipment.editing.title} form={form} verb={equipment.editing.verb} onClose={onClose}>
      <EquipmentFields
        {...{ roles, isTaken, supplier: client.supplier, system: client.system }}
        fields={{
          equipmentId: form.field('equipmentId'),
          supplierId: form.field('supplierId'),
          systemId: form.field('systemId'),
          clientRoleId: form.field('clientRoleId'),
        }}
      />
      {form.values.clientRoleId === before.clientRoleId ? null : <p>{equipment.editing.roleCounts}</p>}
      <EquipmentFacts client={client} />
    </FormDialog>
  )
}

/** Where the person may not see the roles: the one that it has. */
function roleOf({ clientRole, permissions }: ClientEquipment) {
  return { ...clientRole, permissions, description: '', clients: 1 }
}
